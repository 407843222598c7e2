package io.tributary.connectors.filedrop;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;

/**
 * Whose certificates a server may prove itself with: those in a trust store, or those that the Java
 * platform trusts. Without it Camel's FTPS takes any certificate that has not expired.
 */
public final class ServerTrust extends SSLContextParameters {

    private String trustStore = "";
    private String password = "";

    /** File of a PKCS12 store; empty for what the platform trusts. */
    public void setTrustStore(String trustStore) {
        this.trustStore = trustStore;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public SSLContext createSSLContext(CamelContext context)
            throws GeneralSecurityException, IOException {
        if (!trustStore.isBlank()) {
            KeyStoreParameters store = new KeyStoreParameters();
            store.setCamelContext(context);
            store.setResource("file:" + trustStore);
            store.setType("PKCS12");
            store.setPassword(password);
            TrustManagersParameters trust = new TrustManagersParameters();
            trust.setKeyStore(store);
            setTrustManagers(trust);
        }
        return super.createSSLContext(context);
    }
}
