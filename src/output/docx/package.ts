/** What the parts of a Word document are called in its package. */
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Relationship types of our own parts. */
export const relationshipTypes: Readonly<
  Record<
    | 'document'
    | 'styles'
    | 'settings'
    | 'numbering'
    | 'fontTable'
    | 'theme'
    | 'footnotes'
    | 'header'
    | 'footer'
    | 'image'
    | 'hyperlink'
    | 'appProperties'
    | 'coreProperties'
    | 'customProperties'
    | 'customXml'
    | 'customXmlProperties',
    string
  >
> = {
  document: `${officeDocument}/officeDocument`,
  styles: `${officeDocument}/styles`,
  settings: `${officeDocument}/settings`,
  numbering: `${officeDocument}/numbering`,
  fontTable: `${officeDocument}/fontTable`,
  theme: `${officeDocument}/theme`,
  footnotes: `${officeDocument}/footnotes`,
  header: `${officeDocument}/header`,
  footer: `${officeDocument}/footer`,
  image: `${officeDocument}/image`,
  hyperlink: `${officeDocument}/hyperlink`,
  appProperties: `${officeDocument}/extended-properties`,
  coreProperties: `${packageRelationships}/metadata/core-properties`,
  customProperties: `${officeDocument}/custom-properties`,
  customXml: `${officeDocument}/customXml`,
  customXmlProperties: `${officeDocument}/customXmlProps`,
};

const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Content types of parts in `[Content_Types].xml`. */
export const contentTypes: Readonly<
  Record<
    | 'relationships'
    | 'document'
    | 'styles'
    | 'settings'
    | 'numbering'
    | 'fontTable'
    | 'footnotes'
    | 'header'
    | 'footer'
    | 'theme'
    | 'appProperties'
    | 'coreProperties'
    | 'customProperties'
    | 'customXmlProperties',
    string
  >
> = {
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
  document: `${wordprocessing}.document.main+xml`,
  styles: `${wordprocessing}.styles+xml`,
  settings: `${wordprocessing}.settings+xml`,
  numbering: `${wordprocessing}.numbering+xml`,
  fontTable: `${wordprocessing}.fontTable+xml`,
  footnotes: `${wordprocessing}.footnotes+xml`,
  header: `${wordprocessing}.header+xml`,
  footer: `${wordprocessing}.footer+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  appProperties: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  customProperties: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
};

/** File extension → media type, for pictures. */
export const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
};
