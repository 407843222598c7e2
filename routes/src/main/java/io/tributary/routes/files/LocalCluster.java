package io.tributary.routes.files;

import java.util.List;
import java.util.Optional;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.cluster.CamelClusterView;
import org.apache.camel.support.cluster.AbstractCamelClusterService;
import org.apache.camel.support.cluster.AbstractCamelClusterView;

/** A cluster of one, which leads always or never: for a context that stands by itself. */
public final class LocalCluster extends AbstractCamelClusterService<CamelClusterView> {

    private final boolean leads;

    private LocalCluster(boolean leads) {
        super("local");
        this.leads = leads;
    }

    public static LocalCluster leading() {
        return new LocalCluster(true);
    }

    public static LocalCluster following() {
        return new LocalCluster(false);
    }

    @Override
    protected CamelClusterView createView(String namespace) {
        return new View(this, namespace);
    }

    private final class View extends AbstractCamelClusterView {

        private final Member member = new Member(leads);

        View(CamelClusterService service, String namespace) {
            super(service, namespace);
        }

        @Override
        public Optional<CamelClusterMember> getLeader() {
            return leads ? Optional.of(member) : Optional.empty();
        }

        @Override
        public CamelClusterMember getLocalMember() {
            return member;
        }

        @Override
        public List<CamelClusterMember> getMembers() {
            return List.of(member);
        }

        @Override
        protected void doStart() {
            fireLeadershipChangedEvent(getLeader().orElse(null));
        }
    }

    private record Member(boolean isLeader) implements CamelClusterMember {

        @Override
        public boolean isLocal() {
            return true;
        }

        @Override
        public String getId() {
            return "local";
        }
    }
}
