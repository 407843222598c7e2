package io.tributary.hub.demo;

import io.tributary.hub.demo.DemoScript.Person;
import io.tributary.hub.demo.DemoScript.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the script: the first round at once lively and placed in the past days, so that there is a
 * history to look at; then further rounds, slower and in the present, for those who watch.
 */
final class DemoDay {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDay.class);

    private static final Duration LIVELY = Duration.ofMillis(900);
    private static final Duration LEISURELY = Duration.ofSeconds(6);
    private static final int ROUNDS = 20;

    private final DemoScript script;
    private final DemoShop shop;
    private final DemoChat chat;
    private final DemoSwitchboard switchboard;
    private final DemoMailbox mailbox;
    private final Instant start = Instant.now();

    DemoDay(
            DemoScript script,
            DemoShop shop,
            DemoChat chat,
            DemoSwitchboard switchboard,
            DemoMailbox mailbox) {
        this.script = script;
        this.shop = shop;
        this.chat = chat;
        this.switchboard = switchboard;
        this.mailbox = mailbox;
    }

    /** Returns after the last round, or when the thread is interrupted. */
    void playOn() throws Exception {
        playRound(0, LIVELY);
        for (int round = 1; round < ROUNDS; round++) {
            playRound(round, LEISURELY);
        }
        LOG.info("The demo company closes: it has played all its rounds");
    }

    /** Plays the script once; the first round in the past days, every other one now. */
    void playRound(int round, Duration pace) throws Exception {
        for (int i = 0; i < script.steps().size(); i++) {
            Step step = script.steps().get(i);
            Instant at = round == 0 ? start.minus(step.ago()) : Instant.now();
            play(step, round, i, at);
            TimeUnit.MILLISECONDS.sleep(pace.toMillis());
        }
    }

    private void play(Step step, int round, int number, Instant at) throws Exception {
        Person person = Objects.requireNonNull(script.customers().get(step.who()), step.who());
        long order = order(person, round);
        String id = start.getEpochSecond() + "-" + round + "-" + number;
        String text = fill(step.text(), order);
        switch (step.by()) {
            case ORDER -> shop.order(person, order, fill(step.item(), order), step.price(), at);
            case REFUND -> shop.refund(order, text, at);
            case MAIL -> mailbox.mail(person, id, fill(step.subject(), order), text, at);
            case ANSWER -> mailbox.answer(person, id, text, at);
            case CALL ->
                    switchboard.call(
                            person,
                            round * 100 + number,
                            step.seconds(),
                            step.agent(),
                            fill(step.note(), order),
                            at);
            case CHAT -> chat.message(person, id, text, at);
        }
    }

    /** A number of its own for each customer, each round and each start of the demo. */
    private long order(Person person, int round) {
        long startedAt = start.getEpochSecond() / 60 % 100_000;
        return startedAt * 1000 + round * 10L + person.account() % 10;
    }

    private static String fill(String text, long order) {
        return text == null ? "" : text.replace("{order}", Long.toString(order));
    }
}
