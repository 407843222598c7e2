package io.tributary.connectors.certificates;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whether certificates are a platform's: the name that they are for, and who vouches for them. */
public final class Trust {

    private static final int DNS_NAME = 2;

    private final Set<TrustAnchor> anchors;

    public Trust(Set<TrustAnchor> anchors) {
        this.anchors = Set.copyOf(anchors);
    }

    /** Trusts the authorities that Java does. */
    public static Trust ofPlatform() {
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return new Trust(
                    Arrays.stream(factory.getTrustManagers())
                            .filter(X509TrustManager.class::isInstance)
                            .map(X509TrustManager.class::cast)
                            .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                            .map(authority -> new TrustAnchor(authority, null))
                            .collect(Collectors.toSet()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has trusted authorities", e);
        }
    }

    /**
     * @param chain that of the platform first
     * @param name that it has to be for
     * @throws GeneralSecurityException if they are not, or not at that time
     */
    public void validate(List<X509Certificate> chain, String name, Instant now)
            throws GeneralSecurityException {
        if (chain.isEmpty() || !names(chain.get(0)).contains(name)) {
            throw new CertificateException("the certificate is not for " + name);
        }
        PKIXParameters parameters = new PKIXParameters(anchors);
        // Platforms replace certificates by giving new addresses, and ask for no revocation lists.
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        List<X509Certificate> path =
                chain.stream().filter(certificate -> !isAnchor(certificate)).toList();
        CertPathValidator.getInstance("PKIX")
                .validate(
                        CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
    }

    /**
     * Whether one that is trusted says to have issued it; whether it did, {@link #validate} tells.
     */
    public boolean knowsIssuerOf(X509Certificate certificate) {
        return anchors.stream()
                .map(TrustAnchor::getTrustedCert)
                .anyMatch(
                        anchor ->
                                anchor != null
                                        && anchor.getSubjectX500Principal()
                                                .equals(certificate.getIssuerX500Principal()));
    }

    private boolean isAnchor(X509Certificate certificate) {
        return anchors.stream().anyMatch(anchor -> certificate.equals(anchor.getTrustedCert()));
    }

    private static List<String> names(X509Certificate certificate) throws CertificateException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names == null
                ? List.of()
                : names.stream()
                        .filter(name -> Integer.valueOf(DNS_NAME).equals(name.get(0)))
                        .map(name -> String.valueOf(name.get(1)))
                        .toList();
    }
}
