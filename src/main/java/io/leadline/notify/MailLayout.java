package io.leadline.notify;

/** How a mail looks: one calm column. Styles are inline because mail programs drop anything else. */
final class MailLayout {
    private static final String FONT = "font-family:-apple-system,'Segoe UI',Inter,Roboto,Arial,sans-serif";

    private MailLayout() {}

    static String paragraph(String html) {
        return "<p style=\"margin:0 0 16px\">" + html.replace("\n", "<br>") + "</p>\n";
    }

    static String button(String link, String label) {
        return """
                <p style="margin:24px 0"><a href="%1$s" style="display:inline-block;padding:10px 18px;\
                background:#3b5bdb;color:#ffffff;border-radius:6px;text-decoration:none;font-weight:600">%2$s</a></p>
                <p style="margin:0;font-size:13px;color:#868e96;word-break:break-all">%1$s</p>
                """.formatted(link, label);
    }

    static String page(String language, String title, String body, String footer) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body style="margin:0;padding:24px 12px;background:#f6f7f9;%s;font-size:15px;line-height:1.5;color:#212529">
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0"><tr><td align="center">
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="max-width:560px">
                <tr><td style="padding:0 4px 12px;font-weight:700;color:#3b5bdb">Leadline</td></tr>
                <tr><td style="padding:28px;background:#ffffff;border:1px solid #e9ecef;border-radius:10px">
                %s</td></tr>
                <tr><td style="padding:16px 4px;font-size:12px;color:#868e96">%s</td></tr>
                </table></td></tr></table>
                </body>
                </html>
                """.formatted(language, title, FONT, body, footer);
    }
}
