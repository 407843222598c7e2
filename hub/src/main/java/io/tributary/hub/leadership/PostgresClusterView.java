package io.tributary.hub.leadership;

import java.util.List;
import java.util.Optional;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.support.cluster.AbstractCamelClusterView;

/** One thing that one hub does at a time. This hub knows itself only, and whether it leads. */
final class PostgresClusterView extends AbstractCamelClusterView {

    private final Election election;
    private final Local local = new Local();

    PostgresClusterView(CamelClusterService service, String namespace, Election election) {
        super(service, namespace);
        this.election = election;
    }

    @Override
    public Optional<CamelClusterMember> getLeader() {
        return local.isLeader() ? Optional.of(local) : Optional.empty();
    }

    @Override
    public CamelClusterMember getLocalMember() {
        return local;
    }

    @Override
    public List<CamelClusterMember> getMembers() {
        return List.of(local);
    }

    @Override
    protected void doStart() {
        election.enter(getNamespace(), this::leads);
    }

    @Override
    protected void doStop() {
        election.leave(getNamespace());
        local.leads = false;
    }

    private void leads(boolean now) {
        local.leads = now;
        fireLeadershipChangedEvent(getLeader().orElse(null));
    }

    private static final class Local implements CamelClusterMember {

        private volatile boolean leads;

        @Override
        public boolean isLeader() {
            return leads;
        }

        @Override
        public boolean isLocal() {
            return true;
        }

        @Override
        public String getId() {
            return "this hub";
        }
    }
}
