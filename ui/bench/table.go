package bench

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// WriteTable prints the report for a person.
func (r *Report) WriteTable(out io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d maps, %d cards, window %.0f x %.0f at scale %.2g, %s\n", r.File, r.Maps, r.Cards, r.Window[0], r.Window[1], r.Scale, r.System)
	fmt.Fprintf(&b, "Times of handlers and frames: %s. Load of the machine: %s.\n\n", r.Clock, strings.Join(r.Load, " at the beginning, ")+" at the end")
	if r.Start.Map > 0 {
		fmt.Fprintf(&b, "start of the process to first frame   %7.0f ms\n", r.Start.First)
		fmt.Fprintf(&b, "start of the process to map on screen %7.0f ms\n", r.Start.Map)
	}
	for i, o := range r.Openings {
		fmt.Fprintf(&b, "opening %d: map on screen after %.0f ms (file read %.0f ms; main thread: page %.1f ms, first frame %.1f ms), resident %.0f MB\n",
			i+1, o.Screen, o.Read, o.Show, o.Paint, o.Memory.Resident)
	}
	b.WriteString("\n")
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "ms of the main thread\tn\tframe p50\tp95\tworst\thandler p50\tp95\tworst\tpaint p50\tp95\tswap p50\twall p50\tp95\tallocs\tkB\tresident MB\tGo MB\t")
	for _, p := range r.Phases {
		fmt.Fprintf(w, "%s\t%d\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%.1f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t\n",
			p.Name, p.N, p.Frame.P50, p.Frame.P95, p.Frame.Worst, p.Handler.P50, p.Handler.P95, p.Handler.Worst,
			p.Paint.P50, p.Paint.P95, p.Swap.P50, p.Wall.P50, p.Wall.P95, p.Allocs, p.AllocKB, p.Memory.Resident, p.Memory.Go)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	b.WriteString("\n")
	for _, h := range r.Held {
		fmt.Fprintf(&b, "resident %s %.0f MB (%.0f MB of it not from files, Go holds %.0f MB)\n", h.Name, h.Memory.Resident, h.Memory.Anonymous, h.Memory.Go)
	}
	for _, i := range r.Idle {
		fmt.Fprintf(&b, "idle, %s: main thread %.1f %%, all threads %.1f %% of one processor\n", i.Name, i.Main, i.Process)
	}
	fmt.Fprintf(&b, "resident at the end %.0f MB (%.0f MB of it not from files, Go holds %.0f MB and uses %.0f MB), at most %.0f MB\n", r.Memory.Resident, r.Memory.Anonymous, r.Memory.Go, r.Memory.Live, r.Memory.Peak)
	_, err := io.WriteString(out, b.String())
	return err
}
