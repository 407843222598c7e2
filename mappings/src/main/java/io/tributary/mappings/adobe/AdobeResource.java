package io.tributary.mappings.adobe;

import io.tributary.mappings.payload.JsonFields;

/** What a payload is about. */
enum AdobeResource {
    ORDER,
    INVOICE,
    REFUND,
    SHIPMENT,
    CUSTOMER,
    OTHER;

    /**
     * By the type of an event: {@code com.adobe.commerce.observer.sales_order_save_commit_after}.
     */
    static AdobeResource ofType(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        if (name.matches("sales_order_invoice_(save|pay|cancel).*")) {
            return INVOICE;
        }
        if (name.matches("sales_order_creditmemo_(save|refund|cancel).*")) {
            return REFUND;
        }
        if (name.matches("sales_order_shipment_save.*")) {
            return SHIPMENT;
        }
        if (name.matches("(sales_order_(save|place)|order_cancel|checkout_submit_all).*")) {
            return ORDER;
        }
        return name.matches("customer_(save|register|login|data_object).*") ? CUSTOMER : OTHER;
    }

    /** By what is in it, as the REST API names no type. */
    static AdobeResource ofShape(JsonFields value) {
        if (value.has("order_id")) {
            if (value.has("adjustment") || value.has("creditmemo_status")) {
                return REFUND;
            }
            boolean parcel = value.has("tracks") || value.has("packages");
            return parcel && !value.has("grand_total") ? SHIPMENT : INVOICE;
        }
        if (value.has("increment_id")) {
            return ORDER;
        }
        return value.has("email") && value.has("firstname") ? CUSTOMER : OTHER;
    }
}
