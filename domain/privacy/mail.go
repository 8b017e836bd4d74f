package privacy

import "regexp"

// mailForm takes the usual form and the one that people write to deceive robots.
var mailForm = regexp.MustCompile(`(?i)[\p{L}\d][\p{L}\d._%+\-]*(?:@|\s?[(\[](?:at|ät)[)\]]\s?)[\p{L}\d](?:[\p{L}\d\-]*[\p{L}\d])?(?:\.[\p{L}\d\-]+)*\.\p{L}{2,}`)

func mails(text string) []Match {
	var out []Match
	for _, at := range mailForm.FindAllStringIndex(text, -1) {
		out = append(out, span(Mail, text, at[0], at[1]))
	}
	return out
}
