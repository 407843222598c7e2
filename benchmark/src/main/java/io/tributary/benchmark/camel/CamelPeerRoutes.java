package io.tributary.benchmark.camel;

import io.tributary.benchmark.contender.DurableBroker;
import io.tributary.benchmark.contender.Event;
import io.tributary.benchmark.contender.EventTable;
import io.tributary.benchmark.contender.PeerSettings;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;

/** In and out. */
class CamelPeerRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/webhooks?httpMethodRestrict=POST")
                .routeId("webhook-receive")
                .convertBodyTo(byte[].class)
                .removeHeaders("*")
                .to(ExchangePattern.InOnly, "jms:queue:" + DurableBroker.QUEUE)
                .setBody(constant(""))
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(202));
        from("jms:queue:"
                        + DurableBroker.QUEUE
                        + "?transacted=true&lazyCreateTransactionManager=false"
                        + "&cacheLevelName=CACHE_CONSUMER&exposeListenerSession=true"
                        + "&concurrentConsumers="
                        + PeerSettings.CONSUMERS)
                .routeId("webhook-store")
                .process(CamelPeerRoutes::row)
                .to(
                        "sql:"
                                + EventTable.INSERT.replace("?", "#").replace("\n", " ")
                                // Else it would ask the database with each event.
                                + "?parametersCount=8");
    }

    private static void row(Exchange exchange) {
        Event event = Event.parse(exchange.getMessage().getBody(byte[].class));
        exchange.getMessage()
                .setBody(
                        List.of(
                                event.key(),
                                event.id(),
                                Event.hash(event.sender()),
                                Event.hash("whatsapp/main " + event.sender()),
                                event.occurredAt(),
                                EventTable.subject(event.text()),
                                event.text(),
                                event.payload()));
    }
}
