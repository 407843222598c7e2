package io.tributary.mappings.smpp;

/** The TLVs that say something of a contact, as SMPP 3.4 numbers them (5.3.2). */
final class SmppTags {

    static final String RECEIPTED_MESSAGE_ID = "0x001e";
    static final String USER_MESSAGE_REFERENCE = "0x0204";
    static final String SAR_REFERENCE = "0x020c";
    static final String SAR_TOTAL = "0x020e";
    static final String SAR_NUMBER = "0x020f";
    static final String NETWORK_ERROR = "0x0423";
    static final String MESSAGE_PAYLOAD = "0x0424";
    static final String MESSAGE_STATE = "0x0427";

    private SmppTags() {}
}
