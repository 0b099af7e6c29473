package io.leadline.meta;

import io.leadline.platform.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Questions that have a place on the lead by themselves, best first where several fill one field: Meta's own, and what
 * people who made a form by hand call the same in our users' languages.
 */
enum StandardQuestion {
    FIRST_NAME(
            "first_name",
            "first name, given name, your first name, name, your name, ad, adınız, isim, isminiz, ім'я, імя, ваше ім'я,"
                    + " имя, ваше имя, как вас зовут, як вас звати, imię, twoje imię"),
    LAST_NAME(
            "last_name",
            "last name, surname, family name, soyad, soyadı, soyadınız, soyisim, прізвище, ваше прізвище, фамилия,"
                    + " ваша фамилия, nazwisko, twoje nazwisko"),
    FULL_NAME(
            "full_name",
            "full name, name and surname, first and last name, ad soyad, adınız soyadınız, ad ve soyad, isim soyisim,"
                    + " піб, п.і.б., ім'я та прізвище, ім'я і прізвище, прізвище та ім'я, фио, ф.и.о., имя и фамилия,"
                    + " фамилия и имя, imię i nazwisko"),
    EMAIL(
            "email",
            "e-mail, mail, email address, e-mail address, your email, e-posta, eposta, e-posta adresi,"
                    + " e-posta adresiniz, електронна пошта, е-пошта, пошта, імейл, ел. пошта, электронная почта, почта,"
                    + " имейл, эл. почта, adres e-mail, adres email, poczta elektroniczna"),
    WORK_EMAIL(
            "work_email",
            "work email, work e-mail, business email, iş e-postası, робоча пошта, рабочая почта, służbowy e-mail"),
    PHONE(
            "phone_number phone",
            "phone number, mobile, mobile phone, mobile number, telephone, your phone, telefon, telefon numarası,"
                    + " telefon numaranız, cep telefonu, gsm, телефон, номер телефону, ваш телефон,"
                    + " мобільний телефон, номер телефона, мобильный телефон, контактный телефон, контактний телефон,"
                    + " numer telefonu, nr telefonu, telefon komórkowy"),
    WHATSAPP_NUMBER("whatsapp_number", "whatsapp, whatsapp number, whatsapp numarası, номер whatsapp, ватсап"),
    WORK_PHONE_NUMBER(
            "work_phone_number",
            "work phone, work phone number, business phone, iş telefonu, робочий телефон, рабочий телефон,"
                    + " telefon służbowy"),
    COMPANY_NAME(
            "company_name",
            "company, company name, business name, organisation, organization, şirket, şirket adı, firma, firma adı,"
                    + " firmanız, компанія, назва компанії, фірма, компания, название компании, фирма, организация,"
                    + " організація, nazwa firmy"),
    JOB_TITLE(
            "job_title",
            "job, job title, position, your position, role, ünvan, unvan, pozisyon, görev, посада, ваша посада, должность,"
                    + " ваша должность, stanowisko");

    private final List<String> keys;
    private final Set<String> synonyms;

    StandardQuestion(String keys, String synonyms) {
        this.keys = List.of(keys.split(" "));
        this.synonyms =
                Arrays.stream(synonyms.split(",")).map(StandardQuestion::plain).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param type the form's word for the question, or empty when the form is not known: then the key alone tells
     * @param label as people read it, or null
     */
    static Optional<StandardQuestion> of(String key, String type, String label) {
        String lower = key.toLowerCase(Locale.ROOT);
        return first(standard -> standard.name().equals(type))
                .or(() -> first(standard -> standard.keys.contains(lower)))
                .or(() -> byHand(type)
                        ? synonym(key).or(() -> label == null ? Optional.empty() : synonym(label))
                        : Optional.empty());
    }

    /** A question of another of Meta's own kinds means what that kind means, whatever it is called. */
    private static boolean byHand(String type) {
        return type.isEmpty() || type.equals("CUSTOM");
    }

    private static Optional<StandardQuestion> synonym(String words) {
        String plain = plain(words);
        return first(standard -> standard.synonyms.contains(plain));
    }

    private static Optional<StandardQuestion> first(java.util.function.Predicate<StandardQuestion> is) {
        return Arrays.stream(values()).filter(is).findFirst();
    }

    /** Keys are labels with underscores; apostrophes are typed in many ways, and questions end in marks. */
    private static String plain(String words) {
        return Text.fold(words.replace('_', ' '))
                .replaceAll("['’ʼ`´\"]", "")
                .replaceAll("[\\s?:*!.]+$", "")
                .strip();
    }
}
