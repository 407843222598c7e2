package io.tributary.company;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import java.util.List;

final class CompanyMapping implements Mapping {

    @Override
    public String name() {
        return "imap";
    }

    @Override
    public String platform() {
        return "email";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        return List.of();
    }
}
