/** How elements of a page lie: which begin a new paragraph or line, and which hold no text of the report. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

export const PARAGRAPHS =
  words(`p div section article main header h1 h2 h3 h4 h5 h6 ul ol dl blockquote table figure figcaption pre hr address fieldset
  details summary form body html center dir menu hgroup search`)
export const LINES = words('br li tr dt dd caption option')
export const CELLS = words('td th')
/** Scripts, controls, ways round the site: left out with all they hold. */
export const DROPPED = words(
  'script style noscript template nav footer aside svg math iframe object video audio canvas select textarea button title noframes noembed xmp',
)
/** Elements whose end closes whatever was left open inside them. */
export const CONTAINERS = words('div body html main article section header table tr td ul ol')
/** Their content is text up to their own end tag: the tokenizer has to be told. */
export const RAW_TEXT = words('style xmp iframe noembed noframes')
export const RAW_TEXT_WITH_ENTITIES = words('title textarea')
export const FOREIGN = words('svg math')
export const VOID = words('area base br col embed hr img input link meta source track wbr')
