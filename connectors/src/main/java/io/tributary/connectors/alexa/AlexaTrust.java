package io.tributary.connectors.alexa;

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

/** Whether certificates are Alexa's: the name that they are for, and who vouches for them. */
final class AlexaTrust {

    private static final String NAME = "echo-api.amazon.com";
    private static final int DNS_NAME = 2;

    private final Set<TrustAnchor> anchors;

    AlexaTrust(Set<TrustAnchor> anchors) {
        this.anchors = Set.copyOf(anchors);
    }

    /** Trusts the authorities that Java does. */
    static AlexaTrust ofPlatform() {
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return new AlexaTrust(
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
     * @param chain the certificate of Alexa first
     * @throws GeneralSecurityException if they are not Alexa's, or not at that time
     */
    void validate(List<X509Certificate> chain, Instant now) throws GeneralSecurityException {
        if (chain.isEmpty() || !names(chain.get(0)).contains(NAME)) {
            throw new CertificateException("the certificate is not for " + NAME);
        }
        PKIXParameters parameters = new PKIXParameters(anchors);
        // Amazon replaces certificates by giving new addresses, and asks for no revocation lists.
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        List<X509Certificate> path =
                chain.stream().filter(certificate -> !isAnchor(certificate)).toList();
        CertPathValidator.getInstance("PKIX")
                .validate(
                        CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
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
