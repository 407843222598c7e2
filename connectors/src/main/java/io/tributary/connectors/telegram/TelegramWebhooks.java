package io.tributary.connectors.telegram;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.SecretHeaderCheck;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Telegram's Bot API: the {@code secret_token} that {@code setWebhook} was given, in
 * {@code X-Telegram-Bot-Api-Secret-Token}. Nothing is signed, neither the body nor a time.
 */
public final class TelegramWebhooks {

    private TelegramWebhooks() {}

    /** Check {@code telegram}; settings: {@code secret} (the secret token). */
    public static WebhookCheck check() {
        return new SecretHeaderCheck("telegram", HeaderField.of("x-telegram-bot-api-secret-token"));
    }
}
