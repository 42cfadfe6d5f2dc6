package gongwen.models.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of mistake in a model file is named by file, line and reason, and nothing else is reported. */
class BrokenModelTest {

    private static final Dictionary SHIPPED = Dictionary.load();

    /** Lines 1 to 10, so that what is put in between starts on line 11. */
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <model name="t:model" xmlns="http://www.alfresco.org/model/dictionary/1.0">
              <imports>
                <import uri="http://www.alfresco.org/model/dictionary/1.0" prefix="d"/>
                <import uri="http://www.alfresco.org/model/content/1.0" prefix="cm"/>
              </imports>
              <namespaces>
                <namespace uri="urn:test" prefix="t"/>
              </namespaces>
              <description>A model of the test</description>
            """;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "<types><type name='t:a'>\n<parent>cm:nothing</parent></type></types>",
                        "11: unknown parent type cm:nothing of t:a"),
                mistake(
                        "<types><type name='t:a'><parent>cm:titled</parent></type></types>",
                        "11: unknown parent type cm:titled of t:a"),
                mistake(
                        "<types><type name='t:a'><parent>app:glossary</parent></type></types>",
                        "11: t:a uses app:glossary, but the model does not import the prefix app"),
                mistake(
                        "<types>\n<type name='t:a'><parent>t:a</parent></type></types>",
                        "12: t:a is derived from itself"),
                mistake(
                        "<types>\n<type name='t:a'/>\n<type name='t:a'/></types>",
                        "12: t:a is defined twice, as a type or an aspect"),
                mistake(
                        "<types><type name='t:a'/></types>\n<aspects><aspect name='t:a'/></aspects>",
                        "12: t:a is defined twice, as a type or an aspect"),
                mistake(
                        "<types>\n<type name='cm:mine'/></types>",
                        "12: cm:mine lies in no namespace of the model t:model"),
                mistake("<types><type/></types>", "11: <type> needs the attribute name"),
                mistake("<types><type name='a'/></types>", "11: <type>: 'a' is not of the form prefix:localName"),
                mistake(
                        "<types><type name='t:a'>\n<propertys/></type></types>",
                        "12: <propertys> is not known in <type>"),
                mistake(
                        "<types><type name='t:a'><mandatory-aspects><aspect>cm:none</aspect></mandatory-aspects></type></types>",
                        "11: unknown mandatory aspect cm:none of t:a"),
                mistake(property("<type>d:string</type>"), "13: unknown data type d:string"),
                mistake(property(""), "12: t:p needs a <type>, such as d:text"),
                mistake(
                        property("<type>d:text</type><multiple>yes</multiple>"),
                        "13: <multiple> must be true or false"),
                mistake(
                        property("<type>d:text</type><index><tokenised>maybe</tokenised></index>"),
                        "13: <tokenised> must be true, false or both"),
                mistake(
                        property("<type>d:content</type>"),
                        "12: t:p cannot hold content: a node has one stream, cm:content"),
                mistake(
                        property("<type>d:int</type><default>many</default>"),
                        "12: the default of t:p is wrong: 'many' is not a d:int"),
                mistake(
                        property("<type>d:text</type><constraints><constraint ref='t:gone'/></constraints>"),
                        "13: unknown constraint t:gone"),
                mistake(
                        property("<type>d:int</type><constraints><constraint ref='cm:filename'/></constraints>"),
                        "12: the constraint cm:filename cannot judge the d:int of t:p"),
                mistake(
                        property("<type>d:text</type><default>a:b</default>"
                                + "<constraints><constraint ref='cm:filename'/></constraints>"),
                        "12: the default of t:p does not have the form that cm:filename asks for"),
                mistake(
                        property("<type>d:text</type></property>\n<property name='t:p'><type>d:text</type>"),
                        "12: the property t:p of t:a is used by t:a already"),
                mistake(
                        "<types><type name='t:a'><overrides><property name='cm:title'/></overrides></type></types>",
                        "11: t:a overrides cm:title, but does not inherit it"),
                mistake(association(""), "11: t:r needs a <target> with a <class>"),
                mistake(association("\n<target><many>true</many></target>"), "12: the <target> of t:r needs a <class>"),
                mistake(association("<target><class>cm:none</class></target>"), "11: unknown class cm:none of t:r"),
                mistake(
                        constraint("MAGIC", ""),
                        "12: unknown constraint type MAGIC: use REGEX, LIST, LENGTH or MINMAX"),
                mistake(constraint("REGEX", ""), "12: t:c needs the parameter expression"),
                mistake(
                        constraint("REGEX", "<parameter name='expression'><value>(</value></parameter>"),
                        "12: t:c has no valid expression: Unclosed group"),
                mistake(constraint("LIST", ""), "12: t:c needs the parameter allowedValues with a list of values"),
                mistake(constraint("LIST", list("<value>A</value><value>A</value>")), "12: t:c lists a value twice"),
                mistake(
                        constraint("LENGTH", "<parameter name='maxLength'><value>long</value></parameter>"),
                        "12: the parameter maxLength of t:c is not a number"),
                mistake(
                        constraint(
                                "MINMAX",
                                "<parameter name='minValue'><value>2</value></parameter>"
                                        + "<parameter name='maxValue'><value>1</value></parameter>"),
                        "12: t:c has a minimum above its maximum"),
                mistake("<data-types>\n<data-type name='d:colour'/></data-types>", "12: unknown data type d:colour"),
                mistake("<types>", "12: not well-formed XML: "));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeShouldBeNamedWithFileLineAndReason(String content, String expected) {
        InvalidModel failure = failureOf(HEAD + content + "\n</model>\n");

        assertThat(failure.problems()).hasSize(1);
        assertThat(failure.getMessage()).startsWith("test.xml:" + expected);
    }

    @Test
    void allMistakesShouldBeReportedAtOnce() {
        InvalidModel failure = failureOf(HEAD
                + "<types><type name='t:a'><parent>cm:x</parent></type>\n<type name='t:b'><parent>cm:y</parent></type></types>"
                + "</model>");

        assertThat(failure.problems()).extracting(InvalidModel.Problem::line).containsExactly(11, 12);
    }

    @Test
    void importShouldBeRefusedWhenNoModelDefinesIt() {
        InvalidModel failure = failureOf(HEAD.replace("prefix=\"cm\"", "prefix=\"content\"") + "</model>");

        assertThat(failure.getMessage())
                .isEqualTo("test.xml:1: no model defines the imported namespace "
                        + "http://www.alfresco.org/model/content/1.0 with the prefix content");
    }

    @Test
    void modelShouldBeRefusedWhenItTakesAnothersNamespace() {
        InvalidModel failure =
                failureOf(HEAD.replace("urn:test", "http://www.alfresco.org/model/site/1.0") + "</model>");

        assertThat(failure.getMessage())
                .isEqualTo("test.xml:1: the namespace http://www.alfresco.org/model/site/1.0 is defined already");
    }

    @Test
    void modelShouldBeRefusedWhenItIsThereAlready() {
        Dictionary once = SHIPPED.plus("once.xml", stream(HEAD + "</model>"));

        InvalidModel failure =
                catchThrowableOfType(InvalidModel.class, () -> once.plus("twice.xml", stream(HEAD + "</model>")));

        assertThat(failure.getMessage()).isEqualTo("twice.xml:1: the model t:model is there already");
    }

    @Test
    void otherXmlShouldBeRefused() {
        assertThat(failureOf("<beans/>").getMessage())
                .isEqualTo("test.xml:1: a content model starts with "
                        + "<model xmlns=\"http://www.alfresco.org/model/dictionary/1.0\">");
    }

    @Test
    void doctypeShouldBeRefusedSoThatNoEntityIsRead() {
        String hostile = "<!DOCTYPE model [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<model>&x;</model>";

        assertThat(failureOf(hostile).getMessage())
                .startsWith("test.xml:1: not well-formed XML: a DOCTYPE is not allowed");
    }

    private static Arguments mistake(String content, String expected) {
        return Arguments.of(content, expected);
    }

    private static String property(String content) {
        return "<types><type name='t:a'><properties>\n<property name='t:p'>\n" + content
                + "</property></properties></type></types>";
    }

    private static String association(String content) {
        return "<aspects><aspect name='t:a'><associations><association name='t:r'>" + content
                + "</association></associations></aspect></aspects>";
    }

    private static String constraint(String type, String parameters) {
        return "<constraints>\n<constraint name='t:c' type='" + type + "'>" + parameters
                + "</constraint></constraints>";
    }

    private static String list(String values) {
        return "<parameter name='allowedValues'><list>" + values + "</list></parameter>";
    }

    private static InvalidModel failureOf(String xml) {
        return catchThrowableOfType(InvalidModel.class, () -> SHIPPED.plus("test.xml", stream(xml)));
    }

    private static ByteArrayInputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
