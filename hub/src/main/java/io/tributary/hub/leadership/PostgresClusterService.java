package io.tributary.hub.leadership;

import org.apache.camel.support.cluster.AbstractCamelClusterService;

/** What {@code master:} asks who leads: the hubs that share a database are a cluster. */
final class PostgresClusterService extends AbstractCamelClusterService<PostgresClusterView> {

    private final Election election;

    PostgresClusterService(Election election) {
        super("postgres");
        this.election = election;
    }

    @Override
    protected PostgresClusterView createView(String namespace) {
        return new PostgresClusterView(this, namespace, election);
    }
}
