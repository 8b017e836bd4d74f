// Command replay follows a window from outside: it makes the changes again that the window writes down,
// each on the state that the ones before have left, and says whether a file holds the same.
//
//	replay START.json CHANGES.jsonl
//
// START.json is a `wegmarke dump` of the file before the window opened it. On its input it takes lines:
// "follow" makes all changes that were written since, "compare DUMP.json" does that too and compares the
// project with a dump. It answers each with one line that begins with
// "ok" or "fault".
package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: replay START.json CHANGES.jsonl")
		os.Exit(2)
	}
	f, err := newFollower(os.Args[1], os.Args[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	orders := bufio.NewScanner(os.Stdin)
	for orders.Scan() {
		answer, err := f.obey(orders.Text())
		if err != nil {
			answer = "fault " + strings.ReplaceAll(err.Error(), "\n", "; ")
		}
		fmt.Println(answer)
	}
}
