<#-- Tokens of PostgreSQL's scan.l, as far as the statement lexer in front has not replaced them (see PgParser). -->
SKIP : { " " | "\t" | "\n" | "\r" | "\f" | "\u000b" }

TOKEN :
{
<#list tokens as k>
  < ${token(k.word)}: "${k.word?upper_case}" ><#sep> |</#sep>
</#list>
}

TOKEN :
{
  < NUMBER: ( <DIGITS> ( "." ( <DIGITS> )? )? | "." <DIGITS> ) ( <EXPONENT> )? >
| < RADIX_NUMBER: "0" ( "x" ( ( "_" )? ["0"-"9","a"-"f","A"-"F"] )+ | "o" ( ( "_" )? ["0"-"7"] )+ | "b" ( ( "_" )? ["0"-"1"] )+ ) >
| < #DIGITS: ["0"-"9"] ( ( "_" )? ["0"-"9"] )* >
| < #EXPONENT: "e" ( ["+","-"] )? <DIGITS> >
| < PARAM: "$" ( ["0"-"9"] )+ >
| < STRING: "'" ( ~["'"] | "''" )* "'" >
| < BIT_STRING: "b" <STRING> >
| < HEX_STRING: "x" <STRING> >
| < QUOTED_IDENTIFIER: "\"" ( ~["\""] | "\"\"" )+ "\"" >
| < IDENTIFIER: <LETTER> ( <LETTER> | ["0"-"9","$"] )* >
| < #LETTER: ["a"-"z","A"-"Z","_","\u0080"-"\uffff"] >
}

TOKEN :
{
  < LPAREN: "(" > | < RPAREN: ")" > | < LBRACKET: "[" > | < RBRACKET: "]" > | < LBRACE: "{" > | < RBRACE: "}" >
| < COMMA: "," > | < SEMICOLON: ";" > | < DOT: "." > | < DOUBLE_DOT: ".." >
| < COLON: ":" > | < TYPECAST: "::" > | < COLON_EQUALS: ":=" > | < EQUALS_GREATER: "=>" >
| < PLUS: "+" > | < MINUS: "-" > | < STAR: "*" > | < SLASH: "/" > | < PERCENT: "%" > | < CARET: "^" >
| < LT: "<" > | < GT: ">" > | < EQ: "=" > | < LE: "<=" > | < GE: ">=" > | < NE: "<>" > | < NE2: "!=" >
}

<#-- A longer operator may end in + or - only when it has one of ~ ! @ # % ^ & | ` ? in it. -->
TOKEN :
{
  < OPERATOR_NAME: ( <PLAIN> )* <MARK> ( <PLAIN> | <MARK> )* | ( <PLAIN> )+ ["*","/","<",">","="] >
| < #PLAIN: ["+","-","*","/","<",">","="] >
| < #MARK: ["~","!","@","#","%","^","&","|","`","?"] >
}

<#-- Whatever starts no token is a token of its own, so that it is reported like any other wrong one. -->
TOKEN : { < UNEXPECTED: ~[] > }
