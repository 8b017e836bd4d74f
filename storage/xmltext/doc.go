// Package xmltext reads the XML of office files: fast, strictly, and with bounded memory.
//
// A Scanner walks through a document and hands out the starts and ends of elements and the texts
// between them, as slices of its own buffer. It knows the part of XML that office programs write:
// elements and attributes with and without prefixes, the five named entities, numbers of characters,
// CDATA, comments and instructions. It yields what the RawToken of encoding/xml yields, and refuses
// what that refuses. It is stricter in these points:
//
//   - document types are refused, and so is whatever else begins with "<!" and is no comment or CDATA;
//   - elements have to be closed by their full names, there is one root, and nothing but blanks and a
//     byte order mark stands outside it;
//   - names are of ASCII characters, references to characters no longer than 32 bytes, and the bytes
//     of the document are UTF-8, whatever it says;
//   - depth, attributes and the length of a single piece are bounded by Limits.
//
// The package imports the standard library alone.
package xmltext
