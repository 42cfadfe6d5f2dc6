package gongwen.server.cmis.query;

import java.util.Objects;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.antlr.runtime.TokenStream;
import org.antlr.runtime.tree.CommonTree;
import org.antlr.runtime.tree.CommonTreeNodeStream;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.apache.chemistry.opencmis.server.support.query.CmisQlStrictLexer;
import org.apache.chemistry.opencmis.server.support.query.CmisQlStrictParser;
import org.apache.chemistry.opencmis.server.support.query.CmisQueryWalker;
import org.apache.chemistry.opencmis.server.support.query.PredicateWalkerBase;
import org.apache.chemistry.opencmis.server.support.query.QueryUtilBase;
import org.jspecify.annotations.Nullable;

/**
 * Parses and walks a statement as OpenCMIS's own walker does, but stops at a character the language does not know:
 * OpenCMIS's lexer answers such a character with empty tokens without end, until the memory is full.
 */
final class StatementWalker extends QueryUtilBase<CmisQueryWalker> {

    private @Nullable TokenStream read;

    StatementWalker(String statement, QueryTypes types, PredicateWalkerBase where) {
        super(statement, types, where, null);
    }

    @Override
    public CommonTree parseStatement() throws RecognitionException {
        CmisQlStrictLexer lexer = new CmisQlStrictLexer(new ANTLRStringStream(statement));
        TokenStream tokenStream = new CommonTokenStream(new Advancing(lexer));
        CmisQlStrictParser parser = new CmisQlStrictParser(tokenStream);
        CommonTree tree = (CommonTree) parser.root().getTree();
        if (lexer.hasErrors()) {
            throw new CmisInvalidArgumentException(lexer.getErrorMessages());
        } else if (parser.hasErrors()) {
            throw new CmisInvalidArgumentException(parser.getErrorMessages());
        }
        read = tokenStream;
        parserTree = tree;
        return tree;
    }

    @Override
    public void walkStatement() throws RecognitionException {
        CommonTreeNodeStream nodes = new CommonTreeNodeStream(parserTree);
        nodes.setTokenStream(Objects.requireNonNull(read));
        walker = new CmisQueryWalker(nodes);
        walker.setDoFullTextParse(false);
        walker.query(queryObj, predicateWalker);
    }

    /** Tokens of which each but the last takes at least one character. */
    private record Advancing(TokenSource source) implements TokenSource {

        @Override
        public Token nextToken() {
            Token token = source.nextToken();
            boolean empty = token instanceof CommonToken common && common.getStopIndex() < common.getStartIndex();
            if (empty && token.getType() != Token.EOF) {
                throw new CmisInvalidArgumentException("line " + token.getLine() + ":" + token.getCharPositionInLine()
                        + " no viable alternative at this character");
            }
            return token;
        }

        @Override
        public String getSourceName() {
            return source.getSourceName();
        }
    }
}
