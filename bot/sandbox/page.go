package sandbox

import (
	"embed"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"path"
	"strings"
)

//go:embed page
var pageFiles embed.FS

// pageRules keep the page to itself: nothing of it comes from elsewhere, and
// nobody may show it in a frame.
const pageRules = "default-src 'self'; img-src 'self' blob:; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// servePage serves the page and its own calls, to this machine's browser only.
func (s *Server) servePage(w http.ResponseWriter, r *http.Request) {
	if !s.own(r) {
		http.Error(w, "this page belongs to the sandbox on this machine", http.StatusForbidden)
		return
	}
	h := w.Header()
	h.Set("Content-Security-Policy", pageRules)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cache-Control", "no-store")
	if call, ok := strings.CutPrefix(r.URL.Path, "/sim/"); ok {
		s.serveSim(w, r, call)
		return
	}
	servePageFile(w, r)
}

func servePageFile(w http.ResponseWriter, r *http.Request) {
	name := path.Join("page", path.Clean("/"+r.URL.Path))
	if name == "page" {
		name = "page/index.html"
	}
	body, err := fs.ReadFile(pageFiles, name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	types := map[string]string{".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
	w.Header().Set("Content-Type", types[path.Ext(name)])
	if _, err := w.Write(body); err != nil {
		return // the browser has gone; there is nobody to tell
	}
}

// own says whether a request comes from the sandbox's own page. A name that
// resolves to this machine is not enough: another site could use one.
func (s *Server) own(r *http.Request) bool {
	_, port, err := net.SplitHostPort(s.listener.Addr().String())
	if err != nil {
		return false
	}
	switch r.Host {
	case "127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port, s.listener.Addr().String():
	default:
		return false
	}
	if site := r.Header.Get("Sec-Fetch-Site"); site != "" && site != "same-origin" && site != "none" {
		return false
	}
	if origin := r.Header.Get("Origin"); origin != "" {
		u, err := url.Parse(origin)
		return err == nil && u.Scheme == "http" && u.Host == r.Host
	}
	return true
}
