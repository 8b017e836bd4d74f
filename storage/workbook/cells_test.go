package workbook

import (
	"math/rand/v2"
	"strconv"
	"testing"
)

func TestCellsAreFoundWhereTheyWerePut(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, size := range []int{1, 3, 40} {
		for range 200 {
			var c cells
			want := make(map[pos]string)
			for i := range r.IntN(4 * size) {
				p := pos{1 + r.IntN(size), 1 + r.IntN(size)}
				want[p] = strconv.Itoa(i)
				c.add(p.row, p.col, value{text: want[p]})
			}
			c.settle()
			for row := -1; row <= size+1; row++ {
				for col := -1; col <= size+1; col++ {
					v, ok := c.get(row, col)
					if text, filled := want[pos{row, col}]; ok != filled || v.text != text {
						t.Fatalf("cell %d, %d is %q", row, col, v.text)
					}
				}
			}
			n := 0
			last := pos{}
			for p, v := range c.each() {
				if v.text != want[p] || p.row < last.row || p.row == last.row && p.col <= last.col {
					t.Fatalf("%v comes behind %v with %q", p, last, v.text)
				}
				n, last = n+1, p
			}
			if n != len(want) {
				t.Fatalf("%d cells of %d", n, len(want))
			}
		}
	}
}
