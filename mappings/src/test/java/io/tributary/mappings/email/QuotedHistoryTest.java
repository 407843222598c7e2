package io.tributary.mappings.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedHistoryTest {

    @Test
    void cutsQuoteAtTheEndWithTheLineThatIntroducesIt() {
        assertThat(fixture("email_1_4.txt"))
                .isEqualTo("Awesome! I haven't had another problem with it.");
    }

    @Test
    void cutsQuoteIntroducedWithoutBlankLine() {
        assertThat(fixture("pathological.txt"))
                .isEqualTo(
                        "I think you're onto something. I will try to fix the problem as soon as I\n"
                                + "get back to a computer.");
    }

    @Test
    void cutsFromTheHeaderBlockThatOutlookPuts() {
        assertThat(fixture("email_2_1.txt")).isEqualTo("Outlook with a reply");
    }

    @Test
    void keepsMailWithoutHistory() {
        assertThat(fixture("email_iPhone.txt"))
                .isEqualTo("Here is another email\n\nSent from my iPhone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----Original Message-----\nFrom: Shop\nHello",
                "-----Ursprüngliche Nachricht-----\nVon: Shop\nHallo",
                "----- Mensaje original -----\nHola",
                "________________________________\nVon: Shop\nGesendet: heute\nAn: Ana\nBetreff: x\n\nHi",
                "De : Shop\nEnvoyé : lundi\nÀ : Ana\nObjet : x\n\nBonjour",
                "On Mon, 2 Apr 2012 at 18:26, Shop <shop@example.com> wrote:\n\nHi, not quoted",
                "On Mon, 2 Apr 2012 at 18:26, A Very Long Shop Name\n<shop@example.com> wrote:\n> Hi",
                "Am 02.04.2012 um 18:26 schrieb Shop <shop@example.com>:\n> Hallo",
                "Le lun. 2 avr. 2012 à 18:26, Shop <shop@example.com> a écrit :\n> Bonjour",
                "El lun, 2 abr 2012 a las 18:26, Shop (<shop@example.com>) escribió:\n> Hola",
                "2012年4月2日 18:26 店 <shop@example.com>:\n> こんにちは",
                "## Please type your reply above this line ##\n\nTicket 12",
                "> no introduction",
            })
    void cutsHistoryOf(String history) {
        assertThat(QuotedHistory.cut("Where is it?\n\n" + history)).isEqualTo("Where is it?");
        assertThat(QuotedHistory.cut("Where is it?\r\n" + history.replace("\n", "\r\n")))
                .isEqualTo("Where is it?");
    }

    @Test
    void keepsAnswerBelowTheQuote() {
        assertThat(
                        QuotedHistory.cut(
                                "On 2 Apr 2012, Shop wrote:\n> Which size?\n> Thanks\n\nXL please"))
                .isEqualTo("XL please");
    }

    @Test
    void keepsTheLinesThatAreAnsweredOneByOne() {
        String answers = "On 2 Apr 2012, Shop wrote:\n> Size?\nXL\n> Colour?\nred";
        assertThat(QuotedHistory.cut(answers)).isEqualTo(answers);
    }

    @Test
    void keepsWhatIsNothingButHistory() {
        String quote = "> all of it";
        assertThat(QuotedHistory.cut(quote)).isEqualTo(quote);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Madrid to Paris\nis what I need",
                "My details:\nName: Ana\nSize: 3",
                "On Monday I wrote:\nnothing came back",
                "Please call me at 10:00",
            })
    void keepsWhatOnlyLooksLikeHistory(String text) {
        assertThat(QuotedHistory.cut(text)).isEqualTo(text);
    }

    @Test
    void takesItsTimeFromNobody() {
        String hostile =
                ("On " + "wrote ".repeat(60) + "\n").repeat(5_000)
                        + "> \n".repeat(50_000)
                        + ("From: " + " ".repeat(300) + "\n").repeat(5_000)
                        + "-".repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> QuotedHistory.cut(hostile));
    }

    private static String fixture(String name) {
        return QuotedHistory.cut(EmailFixtures.text("quoted-replies/" + name));
    }
}
