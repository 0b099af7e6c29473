package io.leadline.platform;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Phone numbers in E.164, the key under which people meet. */
public final class Phone {
    private Phone() {}

    /**
     * @param country ISO 3166 code that numbers without a country code are read in
     * @return the number as {@code +380671112233}, or nothing when it cannot be a number
     */
    public static Optional<String> e164(String raw, String country) {
        String text = Text.clean(raw);
        if (text == null || text.length() > 40) {
            return Optional.empty();
        }
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(text, country);
            return phones.isPossibleNumber(number)
                    ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
