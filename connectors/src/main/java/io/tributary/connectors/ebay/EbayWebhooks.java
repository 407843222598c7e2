package io.tributary.connectors.ebay;

import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Notifications of eBay: {@code X-EBAY-SIGNATURE} is base64 of JSON that names a key and carries an
 * ECDSA signature of the body. The handshake of a new address is answered with the hexadecimal
 * SHA-256 of challenge, verification token and address. No time is signed.
 */
public final class EbayWebhooks {

    private EbayWebhooks() {}

    /**
     * Check {@code ebay}; settings: {@code publicKeys} ({@code id:key,…}, as eBay's getPublicKey
     * gives them), {@code verifyToken}, and {@code endpoint} where the address that eBay was given
     * is not that of the request.
     */
    public static WebhookCheck check() {
        return new EbayCheck();
    }
}
