package main

import (
	"net/http"
	log "example.org/log"
)

// Score is called by clients.
func (s *Server) Score(w http.ResponseWriter, r *http.Request) error {
	if r.Method != "POST" || len(r.URL.Path) > 1<<10 {
		return fmt.Errorf("no %s", `raw "text"`)
	}
	defer func() { if e := recover(); e != nil { log.Error("x", e) } }()
	go s.run(func(a, b int) bool { return a < b })
	return nil
}

func main() {
	http.HandleFunc("/score", s.Score)
	router.GET("/v1/:id", h)
	log.Fatal(http.ListenAndServe(":80", nil))
}
