package io.leadline.sandbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The login dialog's three faces as HTML: who are you, what do you allow, and this does not work. */
final class DialogPage {
    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sandbox login</title>
            <link rel="icon" href="/favicon.svg">
            <link rel="stylesheet" href="/sandbox/www/dialog.css">
            </head>
            <body>
            <main>
            <p class="note">Sandbox – a made-up Meta. Nobody here is real and nothing leaves this computer.</p>
            %s
            </main>
            </body>
            </html>
            """;

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("pages_show_list", "Show a list of the Pages you manage"),
            Map.entry("pages_read_engagement", "Read content posted on the Page"),
            Map.entry("pages_manage_metadata", "Manage settings of your Pages (tells the app about new leads)"),
            Map.entry("pages_manage_ads", "Manage ads and lead forms of your Pages"),
            Map.entry("leads_retrieval", "Access leads of your Pages"),
            Map.entry("ads_management", "Manage ads of ad accounts you have access to (names of ads and campaigns)"),
            Map.entry("ads_read", "Read ads of ad accounts you have access to"),
            Map.entry("business_management", "Manage your business (Pages that belong to a business)"),
            Map.entry("pages_messaging", "Manage and access Page conversations in Messenger"),
            Map.entry("instagram_basic", "Access profile and posts of Instagram accounts of your Pages"),
            Map.entry("instagram_manage_messages", "Manage messages of Instagram accounts of your Pages"));

    private DialogPage() {}

    /** First step: one button for each person. */
    static String people(String hidden, List<People.Person> people) {
        String buttons = people.stream()
                .map(person -> "<button name=\"person\" value=\"" + escape(person.id()) + "\">Continue as "
                        + escape(person.name()) + "</button>")
                .collect(Collectors.joining("\n"));
        return FRAME.formatted("<h1>Who is logging in to Leadline?</h1>\n<form method=\"get\">\n" + hidden + buttons
                + "\n</form>\n<form method=\"post\">\n" + hidden + cancel() + "\n</form>");
    }

    /** Second step: pages and permissions. */
    static String consent(String hidden, People.Person person, List<Pages.Role> roles, List<String> scopes) {
        String pages = roles.stream()
                .map(role -> box("page", role.page().id(), role.page().name(), tasks(role)))
                .collect(Collectors.joining("\n"));
        String permissions = scopes.stream()
                .map(scope -> box("permission", scope, WORDS.get(scope), scope))
                .collect(Collectors.joining("\n"));
        return FRAME.formatted("<h1>Leadline asks " + escape(person.name()) + " for access</h1>\n"
                + "<form method=\"post\">\n" + hidden
                + "<input type=\"hidden\" name=\"person\" value=\"" + escape(person.id()) + "\">\n"
                + "<fieldset><legend>Pages</legend>\n" + pages + "\n</fieldset>\n"
                + "<fieldset><legend>Permissions</legend>\n" + permissions + "\n</fieldset>\n"
                + "<div class=\"actions\">\n" + cancel()
                + "\n<button name=\"decision\" value=\"continue\">Continue</button>\n</div>\n</form>");
    }

    static String refusal(String message) {
        return FRAME.formatted("<h1>This login does not work</h1>\n<p>" + escape(message) + "</p>");
    }

    static String hidden(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> "<input type=\"hidden\" name=\"" + escape(each.getKey()) + "\" value=\""
                        + escape(each.getValue()) + "\">\n")
                .collect(Collectors.joining());
    }

    private static String cancel() {
        return "<button class=\"plain\" name=\"decision\" value=\"cancel\">Cancel</button>";
    }

    private static String box(String name, String value, String label, String detail) {
        return "<label><input type=\"checkbox\" checked name=\"" + name + "\" value=\"" + escape(value) + "\"><span>"
                + escape(label) + "<small>" + escape(detail) + "</small></span></label>";
    }

    private static String tasks(Pages.Role role) {
        String tasks = String.join(", ", role.tasks()).toLowerCase(java.util.Locale.ROOT);
        return (role.page().inBusiness() ? "belongs to a business · " : "") + tasks;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
