package io.leadline.meta;

/** What administrators are told to do. The web application says it in their language, by the error's class. */
final class Words {
    static final String CONNECT_AGAIN =
            "The access token of this page is no longer valid. Connect with Facebook again.";
    static final String MAY_NOT_READ_LEADS =
            "The connection may not read the leads of this page. Give it the permission "
                    + "leads_retrieval and the task ADVERTISE on the page, then refresh the pages.";
    static final String PERMISSION =
            "Meta refused to give out leads of this page: a permission is missing. Grant it to the "
                    + "app (also in the Leads Access Manager of the business), then refresh the pages.";
    static final String VANISHED = "No connection lists this page any more.";
    static final String UNKNOWN_PAGE = "This page is not connected. Connect with Facebook, and tick this page.";
    static final String NOT_WATCHED = "This page is not watched. Subscribe it, then retry.";
    static final String NO_APP = "App ID and App Secret are not saved yet.";
    static final String APP_REFUSED = "Meta refused the app's credentials. Save the right App Secret.";

    private Words() {}
}
