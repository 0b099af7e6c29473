package io.leadline.staff;

import java.time.ZoneId;

/** Whose installation this is. @param country ISO 3166 code that phone numbers without a country code are read in */
public record Organisation(String name, ZoneId timeZone, String country) {}
