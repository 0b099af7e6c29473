package io.leadline.mapping;

/** Numbers as people write them in any of our countries, such as {@code 1.200,50 €}, {@code 1,200.50} and {@code 1 200}. */
final class ReadNumber {
    private ReadNumber() {}

    /** @return with a decimal point and nothing else, or as it came when there is no number in it */
    static String of(String text) {
        if (text == null) {
            return null;
        }
        String bare = text.replaceAll("[\\s\\u00a0\\u202f'’]", "").replaceAll("^[^0-9+-]+|[^0-9]+$", "");
        if (!bare.matches("[+-]?[0-9][0-9.,]*")) {
            return text;
        }
        int point = bare.lastIndexOf('.');
        int comma = bare.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            char decimal = point > comma ? '.' : ',';
            return bare.replace(decimal == '.' ? "," : ".", "").replace(decimal, '.');
        }
        int only = Math.max(point, comma);
        if (only < 0) {
            return bare;
        }
        char separator = bare.charAt(only);
        boolean several = bare.indexOf(separator) != only;
        // three digits after a single separator: nobody writes thousandths, everybody writes thousands
        boolean thousands = several || (bare.length() - only == 4 && !bare.matches("[+-]?0[.,].*"));
        return thousands ? bare.replace(String.valueOf(separator), "") : bare.replace(separator, '.');
    }
}
