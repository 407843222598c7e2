package io.tributary.connectors.certificates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The certificates of each address, kept for a while. Platforms change the address with them. */
public final class Certificates {

    private static final int MOST_ADDRESSES = 16;
    private static final Duration KEPT = Duration.ofHours(6);

    /** Brings what is kept at an address. */
    public interface Source {
        byte[] bytes(URI address) throws IOException;
    }

    private record Kept(List<X509Certificate> chain, Instant since) {}

    private final Source source;
    private final Map<URI, Kept> kept =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<URI, Kept> eldest) {
                    return size() > MOST_ADDRESSES;
                }
            };

    public Certificates(Source source) {
        this.source = source;
    }

    /**
     * The certificate of the platform, and behind it those that vouch for it; not validated.
     *
     * @throws IOException if they cannot be fetched
     * @throws CertificateException if they are none
     */
    public List<X509Certificate> chain(URI address, Instant now)
            throws IOException, CertificateException {
        synchronized (kept) {
            Kept known = kept.get(address);
            if (known != null && Duration.between(known.since(), now).abs().compareTo(KEPT) < 0) {
                return known.chain();
            }
        }
        List<X509Certificate> chain = read(source.bytes(address));
        synchronized (kept) {
            kept.put(address, new Kept(chain, now));
        }
        return chain;
    }

    private static List<X509Certificate> read(byte[] pem) throws CertificateException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem))
                .stream()
                .map(X509Certificate.class::cast)
                .toList();
    }
}
