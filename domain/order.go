package domain

import (
	"errors"
	"strings"
)

// Order keys are fractional indexes: texts that sort by their bytes, with always room for another
// key between two. Moving a card therefore writes one record. A key is a head letter that says how
// many digits its whole part has ('a' one, 'b' two, …; 'Z' one below zero, 'Y' two, …), the whole
// part, and a fraction that never ends in the lowest digit.

const orderDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// ErrOrder is returned where no key fits: the bounds are equal, reversed or no keys at all.
var ErrOrder = errors.New("no order key between the bounds")

// FirstOrder is the key of the first record in an empty group.
const FirstOrder = "a0"

// ValidOrder says whether key is a well-formed order key.
func ValidOrder(key string) bool {
	n := wholeLen(key)
	if n == 0 || len(key) < n {
		return false
	}
	for i := 1; i < len(key); i++ {
		if strings.IndexByte(orderDigits, key[i]) < 0 {
			return false
		}
	}
	return len(key) == n || key[len(key)-1] != orderDigits[0]
}

// OrderBetween makes a key that sorts after a and before b. An empty a or b means no bound.
func OrderBetween(a, b string) (string, error) {
	if (a != "" && !ValidOrder(a)) || (b != "" && !ValidOrder(b)) || (a != "" && b != "" && a >= b) {
		return "", ErrOrder
	}
	switch {
	case a == "" && b == "":
		return FirstOrder, nil
	case b == "":
		n := wholeLen(a)
		if up, ok := wholeStep(a[:n], +1); ok {
			return up, nil
		}
		return a[:n] + midpoint(a[n:], ""), nil
	case a == "":
		n := wholeLen(b)
		if len(b) > n {
			return b[:n], nil
		}
		if down, ok := wholeStep(b, -1); ok {
			return down, nil
		}
		return "", ErrOrder
	}
	na, nb := wholeLen(a), wholeLen(b)
	if a[:na] == b[:nb] {
		return a[:na] + midpoint(a[na:], b[nb:]), nil
	}
	if up, ok := wholeStep(a[:na], +1); ok && up < b {
		return up, nil
	}
	return a[:na] + midpoint(a[na:], ""), nil
}

// OrdersBetween makes n keys in rising order between a and b, evenly spread so that they stay short.
func OrdersBetween(a, b string, n int) ([]string, error) {
	if n <= 0 {
		return nil, nil
	}
	if b == "" || n == 1 {
		out := make([]string, 0, n)
		for range n {
			k, err := OrderBetween(a, b)
			if err != nil {
				return nil, err
			}
			out = append(out, k)
			a = k
		}
		return out, nil
	}
	mid, err := OrderBetween(a, b)
	if err != nil {
		return nil, err
	}
	left, err := OrdersBetween(a, mid, n/2)
	if err != nil {
		return nil, err
	}
	right, err := OrdersBetween(mid, b, n-n/2-1)
	if err != nil {
		return nil, err
	}
	return append(append(left, mid), right...), nil
}

// wholeLen is the length of head letter and whole part together, 0 for no key.
func wholeLen(key string) int {
	if key == "" {
		return 0
	}
	switch h := key[0]; {
	case h >= 'a' && h <= 'z':
		return int(h-'a') + 2
	case h >= 'A' && h <= 'Z':
		return int('Z'-h) + 2
	}
	return 0
}

// wholeStep adds or takes one from a whole part; false when it would leave the range of heads.
func wholeStep(whole string, d int) (string, bool) {
	head, digits := whole[0], []byte(whole[1:])
	for i := len(digits) - 1; i >= 0; i-- {
		v := strings.IndexByte(orderDigits, digits[i]) + d
		if v >= 0 && v < len(orderDigits) {
			digits[i] = orderDigits[v]
			return string(head) + string(digits), true
		}
		if d > 0 {
			digits[i] = orderDigits[0]
		} else {
			digits[i] = orderDigits[len(orderDigits)-1]
		}
	}
	// Every digit rolled over: the whole part changes its length or its sign.
	switch {
	case d > 0 && head == 'Z':
		return "a0", true
	case d > 0 && head == 'z', d < 0 && head == 'A':
		return "", false
	case d < 0 && head == 'a':
		return "Z" + orderDigits[len(orderDigits)-1:], true
	}
	next := head + byte(d)
	fill := orderDigits[:1]
	if d < 0 {
		fill = orderDigits[len(orderDigits)-1:]
	}
	return string(next) + strings.Repeat(fill, wholeLen(string(next))-1), true
}

// midpoint makes a fraction between the fractions a and b; an empty b means "one".
func midpoint(a, b string) string {
	if b != "" {
		n := 0
		for n < len(b) && digitAt(a, n) == b[n] {
			n++
		}
		if n > 0 {
			rest := ""
			if n < len(a) {
				rest = a[n:]
			}
			return b[:n] + midpoint(rest, b[n:])
		}
	}
	lo, hi := 0, len(orderDigits)
	if a != "" {
		lo = strings.IndexByte(orderDigits, a[0])
	}
	if b != "" {
		hi = strings.IndexByte(orderDigits, b[0])
	}
	if hi-lo > 1 {
		return orderDigits[(lo+hi)/2 : (lo+hi)/2+1]
	}
	if len(b) > 1 {
		return b[:1]
	}
	rest := ""
	if a != "" {
		rest = a[1:]
	}
	return orderDigits[lo:lo+1] + midpoint(rest, "")
}

func digitAt(s string, i int) byte {
	if i < len(s) {
		return s[i]
	}
	return orderDigits[0]
}
