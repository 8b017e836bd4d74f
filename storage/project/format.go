package project

// Format is the version of the file form that this program writes, and the newest that it reads.
const Format = formatVersion
