// Package qr owns what a QR code says: an address, a call, a calendar entry, a contact or a text, and
// the form in which cameras understand each of them. It draws nothing.
//
// Calendar entries follow RFC 5545, contacts RFC 6350: lines end in CR and LF, none is longer than 75
// bytes, and signs that part values are escaped.
package qr
