package raster

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"math"
	"strconv"

	"wegmarke/domain/scene"
)

// iconGrid is the side of the square icons are drawn in.
const iconGrid = 24

type iconKey struct {
	name string
	size uint16 // eighths of a pixel
}

// iconCache keeps parsed icons by name and masks by name and size.
type iconCache struct {
	paths map[string][]scene.Segment
	masks map[iconKey]*mask
}

const maxIconMasks = 1024

// ParseIcon reads the outlines of one of our icons: an SVG on a 24 grid whose path elements use only
// the absolute commands M, L, H, V, C, Q and Z.
func ParseIcon(svg []byte) ([]scene.Segment, error) {
	var doc struct {
		Paths []struct {
			D string `xml:"d,attr"`
		} `xml:"path"`
	}
	if err := xml.NewDecoder(bytes.NewReader(svg)).Decode(&doc); err != nil {
		return nil, fmt.Errorf("parse icon: %w", err)
	}
	var out []scene.Segment
	for _, p := range doc.Paths {
		segs, err := parsePath(p.D)
		if err != nil {
			return nil, fmt.Errorf("parse icon: %w", err)
		}
		out = append(out, segs...)
	}
	return out, nil
}

func parsePath(d string) ([]scene.Segment, error) {
	var out []scene.Segment
	var cmd byte
	var args []float32
	var at scene.Point
	need := map[byte]int{'M': 2, 'L': 2, 'C': 6, 'Q': 4, 'H': 1, 'V': 1}
	for i := 0; i < len(d); {
		c := d[i]
		switch {
		case c == ' ' || c == ',' || c == '\n' || c == '\t' || c == '\r':
			i++
			continue
		case c == 'Z' || c == 'z':
			if len(args) > 0 {
				return nil, fmt.Errorf("path command %c lacks numbers", cmd)
			}
			out = append(out, scene.Segment{Op: scene.Close})
			cmd = 0
			i++
			continue
		case need[c] > 0:
			if len(args) > 0 {
				return nil, fmt.Errorf("path command %c lacks numbers", cmd)
			}
			cmd = c
			i++
			continue
		case c >= 'A' && c <= 'z':
			return nil, fmt.Errorf("path command %c is not supported", c)
		}
		end := i + 1
		for end < len(d) && (d[end] >= '0' && d[end] <= '9' || d[end] == '.' || d[end] == 'e' || d[end-1] == 'e') {
			end++
		}
		v, err := strconv.ParseFloat(d[i:end], 32)
		if err != nil || cmd == 0 {
			return nil, fmt.Errorf("path has a stray %q", d[i:end])
		}
		i = end
		if args = append(args, float32(v)); len(args) < need[cmd] {
			continue
		}
		s := scene.Segment{Op: scene.LineTo}
		switch cmd {
		case 'M':
			s.Op = scene.MoveTo
			s.P[0] = scene.Point{X: args[0], Y: args[1]}
			cmd = 'L' // further pairs are lines
		case 'L':
			s.P[0] = scene.Point{X: args[0], Y: args[1]}
		case 'H':
			s.P[0] = scene.Point{X: args[0], Y: at.Y}
		case 'V':
			s.P[0] = scene.Point{X: at.X, Y: args[0]}
		case 'C':
			s.Op = scene.CubicTo
			s.P = [3]scene.Point{{X: args[0], Y: args[1]}, {X: args[2], Y: args[3]}, {X: args[4], Y: args[5]}}
		case 'Q':
			// The same curve with two control points.
			s.Op = scene.CubicTo
			s.P = [3]scene.Point{
				{X: at.X + (args[0]-at.X)*2/3, Y: at.Y + (args[1]-at.Y)*2/3},
				{X: args[2] + (args[0]-args[2])*2/3, Y: args[3] + (args[1]-args[3])*2/3},
				{X: args[2], Y: args[3]},
			}
		}
		at = s.P[max(pointsOf(s.Op)-1, 0)]
		out = append(out, s)
		args = args[:0]
	}
	if len(args) > 0 {
		return nil, fmt.Errorf("path command %c lacks numbers", cmd)
	}
	return out, nil
}

// icon draws an icon with its top left corner on a whole pixel.
func (p *Painter) icon(o scene.Point, it *scene.Item) {
	if p.detail < blocksBelow || p.icons == nil {
		return
	}
	side := float64(min(it.Rect.W, it.Rect.H)) * p.scale
	x, y := p.at(o, it.Rect.X, it.Rect.Y)
	m := p.iconMask(iconKey{it.Icon, uint16(min(math.Round(side*8), math.MaxUint16))})
	p.stamp(m, int(math.Round(x)), int(math.Round(y)), it.Fill)
}

func (p *Painter) iconMask(k iconKey) *mask {
	if m, ok := p.iconSet.masks[k]; ok {
		return m
	}
	if p.iconSet.masks == nil || len(p.iconSet.masks) >= maxIconMasks {
		p.iconSet.masks = map[iconKey]*mask{}
	}
	m := &mask{}
	side := float64(k.size) / 8
	if path := p.iconPath(k.name); len(path) > 0 && side > 0 {
		n := int(math.Ceil(side))
		m.w, m.h, m.pix = n, n, make([]uint8, n*n)
		p.cov.reset(image.Rect(0, 0, n, n))
		scale := p.scale
		p.scale = side / iconGrid
		p.flatten(scene.Point{}, path, func(line []point, _ bool) {
			for i := range line {
				p.cov.line(line[i], line[(i+1)%len(line)])
			}
		})
		p.scale = scale
		for y := p.cov.from; y < p.cov.to; y++ {
			p.cov.row(y, m.pix[y*n:(y+1)*n])
		}
	}
	p.iconSet.masks[k] = m
	return m
}

// iconPath is the outline of a named icon, or nil if there is none.
func (p *Painter) iconPath(name string) []scene.Segment {
	if path, ok := p.iconSet.paths[name]; ok {
		return path
	}
	if p.iconSet.paths == nil {
		p.iconSet.paths = map[string][]scene.Segment{}
	}
	var path []scene.Segment
	if svg, ok := p.icons(name); ok {
		if parsed, err := ParseIcon(svg); err == nil {
			path = parsed
		}
	}
	p.iconSet.paths[name] = path
	return path
}
