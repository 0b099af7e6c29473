package io.leadline.platform;

/**
 * What the sandbox needs of the Meta settings in demo mode, without knowing the package that keeps them. Each call is a
 * transaction of its own.
 */
public interface MetaCredentials {
    /** Whether no App ID was ever saved. */
    boolean empty();

    /** Saves App ID and App Secret as an administrator would. */
    void set(String appId, String appSecret);

    /** The verify token of this installation's webhook; null while there is none yet. */
    String verifyToken();
}
