package io.tributary.connectors.salesforce;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Change events of cases. */
final class CaseChanges {

    static final Schema SCHEMA =
            new Schema.Parser()
                    .parse(
                            """
                            {"type": "record", "name": "CaseChangeEvent", "namespace": "com.sforce.eventbus",
                             "fields": [
                               {"name": "ChangeEventHeader", "type": {"type": "record",
                                "name": "ChangeEventHeader", "fields": [
                                  {"name": "entityName", "type": "string"},
                                  {"name": "recordIds", "type": {"type": "array", "items": "string"}},
                                  {"name": "changeType", "type": {"type": "enum", "name": "ChangeType",
                                   "symbols": ["CREATE", "UPDATE", "DELETE", "UNDELETE"]}},
                                  {"name": "commitTimestamp", "type": "long"}]}},
                               {"name": "Subject", "type": ["null", "string"], "default": null}]}\
                            """);

    private CaseChanges() {}

    static GenericRecord created(String subject, long commitTimestamp) {
        GenericRecord header =
                new GenericData.Record(SCHEMA.getField("ChangeEventHeader").schema());
        header.put("entityName", "Case");
        header.put("recordIds", List.of("5004H00002LbR7QQAV"));
        header.put(
                "changeType",
                new GenericData.EnumSymbol(
                        header.getSchema().getField("changeType").schema(), "CREATE"));
        header.put("commitTimestamp", commitTimestamp);
        GenericRecord event = new GenericData.Record(SCHEMA);
        event.put("ChangeEventHeader", header);
        event.put("Subject", subject);
        return event;
    }
}
