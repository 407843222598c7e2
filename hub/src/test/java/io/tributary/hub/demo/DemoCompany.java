package io.tributary.hub.demo;

/** Starts the hub with everything embedded, and the demo company around it. */
final class DemoCompany {

    private DemoCompany() {}

    public static void main(String[] args) {
        System.out.println(
                "HELLO " + io.tributary.history.identity.IdentityRules.defaults().version());
    }
}
