package io.tributary.hub.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells pages who reads them, so that they offer only what the reader may do. */
@ControllerAdvice(basePackageClasses = SignedIn.class)
class SignedIn {

    @ModelAttribute("signedIn")
    String signedIn(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }

    /** A hub that asks nobody who they are lets everybody decide. */
    @ModelAttribute("mayDecide")
    boolean mayDecide(HttpServletRequest request) {
        return request.getUserPrincipal() == null || request.isUserInRole("OPERATOR");
    }

    /** Sets the cookie or session of forms while the answer's head can still be written. */
    @ModelAttribute
    void prepareForms(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }
}
