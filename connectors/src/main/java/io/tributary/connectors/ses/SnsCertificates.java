package io.tributary.connectors.ses;

import io.tributary.connectors.certificates.Certificates;
import io.tributary.connectors.certificates.Trust;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The certificate of an address, and those that vouch for it. Amazon gives its own alone, so that
 * the others are fetched from where it says they are; none is believed before the chain is
 * validated.
 */
final class SnsCertificates {

    private static final int LONGEST = 4;
    private static final String AUTHORITY_INFORMATION = "1.3.6.1.5.5.7.1.1";

    /** The DER of the method caIssuers (1.3.6.1.5.5.7.48.2), and of a URI of one of these. */
    private static final Pattern ISSUERS =
            Pattern.compile(
                    "\\x2B\\x06\\x01\\x05\\x05\\x07\\x30\\x02\\x86."
                            + "(https?://[a-z0-9.-]{1,60}\\.(amazontrust|digicert)\\.com"
                            + "/[\\w.-]{1,60}\\.(cer|crt))",
                    Pattern.DOTALL);

    private final Certificates certificates;
    private final Trust trust;

    SnsCertificates(Certificates certificates, Trust trust) {
        this.certificates = certificates;
        this.trust = trust;
    }

    /**
     * @throws IOException if one cannot be fetched
     * @throws CertificateException if what is there is no certificate
     */
    List<X509Certificate> chain(URI address, Instant now) throws IOException, CertificateException {
        List<X509Certificate> chain = new ArrayList<>(certificates.chain(address, now));
        while (!chain.isEmpty() && chain.size() < LONGEST) {
            X509Certificate last = chain.get(chain.size() - 1);
            if (trust.knowsIssuerOf(last)) {
                break;
            }
            Matcher issuers = ISSUERS.matcher(authorityInformation(last));
            List<X509Certificate> next =
                    issuers.find()
                            ? certificates.chain(URI.create(issuers.group(1)), now)
                            : List.of();
            if (next.isEmpty()) {
                break;
            }
            chain.add(next.get(0));
        }
        return chain;
    }

    private static String authorityInformation(X509Certificate certificate) {
        byte[] der = certificate.getExtensionValue(AUTHORITY_INFORMATION);
        return der == null ? "" : new String(der, StandardCharsets.ISO_8859_1);
    }
}
