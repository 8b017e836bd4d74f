package workbook

// Bounds of what is read. The largest map of the test sets needs less than a hundredth of them.
const (
	maxFile      = 64 << 20  // bytes of the file
	maxPart      = 256 << 20 // bytes of one part, unpacked
	maxTotal     = 512 << 20 // bytes of all parts, unpacked
	maxRatio     = 400       // unpacked to packed bytes of a part above a megabyte
	maxParts     = 4000
	maxSheets    = 1024
	maxCells     = 1_500_000 // filled cells of all sheets
	maxPending   = 500_000   // formulas without a result that are kept in mind
	maxTexts     = 1 << 30   // bytes of text handed out
	maxMerges    = 100_000
	maxDepth     = 64
	maxAttrs     = 200
	maxToken     = 8 << 20 // bytes of one piece of XML
	maxRows      = 1_048_576
	maxColumns   = 16_384
	maxSnapshot  = 64 << 20 // bytes of the hidden snapshot, unpacked
	maxCarrier   = 4000     // pieces of the hidden snapshot
	maxRemarks   = 100_000
	maxScanTotal = 64 << 20 // empty rows and cells that are looked at
)
