package io.tributary.connectors.ses;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic, and where Amazon keeps what belongs to it: nothing is ever fetched from anywhere else
 * than the SNS of the topic's own region.
 */
record SnsTopic(String partition, String region) {

    private static final Pattern ARN =
            Pattern.compile("arn:(aws|aws-cn|aws-us-gov):sns:([a-z0-9-]{3,30}):\\d{12}:[\\w.-]+");
    private static final Pattern CERTIFICATE = Pattern.compile("/[\\w-]{1,100}\\.pem");
    private static final Pattern CONFIRMATION =
            Pattern.compile("/\\?Action=ConfirmSubscription&[\\w.~:%&=+-]{1,2000}");

    /** Whose regions sign with the one certificate; those that came later have one each. */
    private static final Set<String> EARLY =
            Set.of(
                    "us-east-1",
                    "us-east-2",
                    "us-west-1",
                    "us-west-2",
                    "ca-central-1",
                    "sa-east-1",
                    "eu-central-1",
                    "eu-north-1",
                    "eu-west-1",
                    "eu-west-2",
                    "eu-west-3",
                    "ap-northeast-1",
                    "ap-northeast-2",
                    "ap-northeast-3",
                    "ap-south-1",
                    "ap-southeast-1",
                    "ap-southeast-2");

    /**
     * @throws IllegalArgumentException if it is no ARN of a topic
     */
    static SnsTopic of(String arn) {
        Matcher topic = ARN.matcher(arn);
        if (!topic.matches()) {
            throw new IllegalArgumentException(
                    "setting 'topics' must be ARNs of topics, for example"
                            + " arn:aws:sns:eu-west-1:123456789012:mails");
        }
        return new SnsTopic(topic.group(1), topic.group(2));
    }

    private String host() {
        return "sns." + region + ".amazonaws.com" + (partition.equals("aws-cn") ? ".cn" : "");
    }

    /** The name that the certificate has to be for, as Amazon's own libraries have it. */
    String nameOfSigner() {
        return switch (partition) {
            case "aws-cn" -> "sns-" + region + ".amazonaws.com.cn";
            case "aws-us-gov" -> "sns-us-gov-west-1.amazonaws.com";
            default ->
                    EARLY.contains(region)
                            ? "sns.amazonaws.com"
                            : "sns-signing." + region + ".amazonaws.com";
        };
    }

    /**
     * @throws IllegalArgumentException if it is not an address of SNS's certificates
     */
    URI certificateAt(String written) {
        return address(written, CERTIFICATE, "SigningCertURL");
    }

    /**
     * @throws IllegalArgumentException if it is not an address at which SNS lets confirm
     */
    URI confirmationAt(String written) {
        return address(written, CONFIRMATION, "SubscribeURL");
    }

    private URI address(String written, Pattern rest, String field) {
        String start = "https://" + host();
        try {
            if (written.startsWith(start)
                    && rest.matcher(written.substring(start.length())).matches()) {
                return new URI(written);
            }
        } catch (URISyntaxException e) {
            // Told below: the cause quotes what the sender chose.
        }
        throw new IllegalArgumentException(field + " is not an address of the topic's SNS");
    }
}
