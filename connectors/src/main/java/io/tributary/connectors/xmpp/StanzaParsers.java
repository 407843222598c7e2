package io.tributary.connectors.xmpp;

import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jivesoftware.smack.xml.SmackXmlParser;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jivesoftware.smack.xml.XmlPullParserFactory;
import org.jivesoftware.smack.xml.stax.StaxXmlPullParserFactory;
import org.jspecify.annotations.Nullable;

/**
 * Smack's parsers, which read no document type, with whatever StAX there is. Smack takes "no
 * prefix" for null, as the JDK's says it; to others it is the empty text, and Smack would write
 * elements that it does not know with a namespace that has no name.
 */
final class StanzaParsers implements XmlPullParserFactory {

    private final XmlPullParserFactory parsers = new StaxXmlPullParserFactory();

    /** For all streams to come. */
    static void use() {
        SmackXmlParser.setXmlPullParserFactory(new StanzaParsers());
    }

    @Override
    public XmlPullParser newXmlPullParser(Reader reader) throws XmlPullParserException {
        XmlPullParser parser = parsers.newXmlPullParser(reader);
        return (XmlPullParser)
                Proxy.newProxyInstance(
                        XmlPullParser.class.getClassLoader(),
                        new Class<?>[] {XmlPullParser.class},
                        (proxy, method, arguments) -> ask(parser, method, arguments));
    }

    private static @Nullable Object ask(
            XmlPullParser parser, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            Object answer = method.invoke(parser, arguments);
            return "".equals(answer) && method.getName().endsWith("Prefix") ? null : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
