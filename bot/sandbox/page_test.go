package sandbox

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"mime/multipart"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// browse sends a request as the page would, changed by the headers given.
func browse(t *testing.T, s *Server, method, path, body string, headers map[string]string) (int, string) {
	t.Helper()
	req, err := http.NewRequest(method, s.URL()+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if method == "POST" {
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("Origin", s.URL())
	}
	for name, value := range headers {
		if name == "Host" {
			req.Host = value
		}
		req.Header.Set(name, value)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(answer)
}

func TestOnlyTheSandboxsOwnPageIsServed(t *testing.T) {
	s, _ := start(t, Options{})
	for _, c := range []struct {
		name, method, path string
		headers            map[string]string
		code               int
	}{
		{"the page", "GET", "/", nil, 200},
		{"a module", "GET", "/main.js", nil, 200},
		{"no such file", "GET", "/../server.go", nil, 404},
		{"the page under a foreign name", "GET", "/", map[string]string{"Host": "evil.example:80"}, 403},
		{"a call of another site", "POST", "/sim/people", map[string]string{"Origin": "https://evil.example"}, 403},
		{"a call of another port", "POST", "/sim/people", map[string]string{"Origin": "http://127.0.0.1:1"}, 403},
		{"a call the browser calls cross-site", "GET", "/sim/state", map[string]string{"Sec-Fetch-Site": "cross-site"}, 403},
		{"a form", "POST", "/sim/people", map[string]string{"Content-Type": "text/plain"}, 415},
		{"the page's own call", "POST", "/sim/people", nil, 200},
	} {
		if code, _ := browse(t, s, c.method, c.path, `{"name":"李晓燕"}`, c.headers); code != c.code {
			t.Errorf("%s: %d, want %d", c.name, code, c.code)
		}
	}
}

func TestThePageUsesNothingFromElsewhere(t *testing.T) {
	address := regexp.MustCompile(`https?://[^\s"'\x60)]+`)
	allowed := regexp.MustCompile(`^http://www\.w3\.org/2000/svg$`)
	err := fs.WalkDir(pageFiles, "page", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(pageFiles, path)
		if err != nil {
			return err
		}
		for _, url := range address.FindAllString(string(body), -1) {
			if !allowed.MatchString(url) {
				t.Errorf("%s: %s", path, url)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestThePagePlaysAPerson(t *testing.T) {
	s, a := start(t, Options{})
	startEcho(t, a)
	post := func(call, body string) string {
		t.Helper()
		code, answer := browse(t, s, "POST", "/sim/"+call, body, nil)
		if code != 200 {
			t.Fatalf("%s: %d %s", call, code, answer)
		}
		return answer
	}
	var made struct{ ID int64 }
	if err := json.Unmarshal([]byte(post("people", `{"name":"李晓燕","about":"市教育局"}`)), &made); err != nil {
		t.Fatal(err)
	}
	id := strconv.FormatInt(made.ID, 10)
	if code, answer := browse(t, s, "POST", "/sim/write", `{"person":`+id+`,"chat":`+id+`,"text":"x"}`, nil); code != 422 || !strings.Contains(answer, "has not pressed START") {
		t.Errorf("write before START: %d %s", code, answer)
	}
	post("start", `{"person":`+id+`,"text":"abc"}`)
	waitFor(t, func() bool { return len(s.Account("李晓燕").Messages()) == 2 })
	m := s.Account("李晓燕").Messages()[1]
	pressed := post("press", `{"person":`+id+`,"chat":`+id+`,"message":`+strconv.Itoa(m.ID)+`}`)
	if !strings.Contains(pressed, `"query":"`) {
		t.Errorf("press: %s", pressed)
	}
	var state simState
	_, answer := browse(t, s, "GET", "/sim/state", "", nil)
	if err := json.Unmarshal([]byte(answer), &state); err != nil || state.People[0].Unread != 1 || !state.Bot.Up {
		t.Errorf("state %s", answer)
	}
	post("read", `{"person":`+id+`,"chat":`+id+`,"message":`+strconv.Itoa(m.ID)+`}`)
	if _, answer = browse(t, s, "GET", "/sim/state", "", nil); !strings.Contains(answer, `"unread":0`) {
		t.Errorf("state %s", answer)
	}
	uploadBoth(t, s, id)
	if list := s.Account("李晓燕").Messages(); list[2].File.Name != "稿.docx" || list[2].Text != "第一稿" || list[3].Album == "" {
		t.Errorf("uploaded %+v", list[2:])
	}
	begin := s.Clock().Now()
	post("advance", `{"by":"1h"}`)
	post("advance", `{"next":"day"}`)
	post("advance", `{"to":"2021-01-08T10:30"}`)
	if got := s.Clock().Now().Sub(begin); got != 4*24*time.Hour+90*time.Minute {
		t.Errorf("advanced by %v", got)
	}
	if code, _ := browse(t, s, "POST", "/sim/advance", `{"next":"ring"}`, nil); code != 422 {
		t.Errorf("no ring ahead: %d", code)
	}
	if code, _ := browse(t, s, "GET", "/sim/chat?person="+id+"&chat=12345", "", nil); code != 422 {
		t.Errorf("somebody else's chat: %d", code)
	}
}

func uploadBoth(t *testing.T, s *Server, id string) {
	t.Helper()
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	for _, name := range []string{"稿.docx", "表.xlsx"} {
		part, err := w.CreateFormFile("file", name)
		if err != nil {
			t.Fatal(err)
		}
		part.Write([]byte(name))
	}
	w.Close()
	code, answer := browse(t, s, "POST", "/sim/upload?caption=第一稿&person="+id+"&chat="+id, form.String(), map[string]string{"Content-Type": w.FormDataContentType()})
	if code != 200 {
		t.Fatalf("upload: %d %s", code, answer)
	}
}

func waitFor(t *testing.T, ready func() bool) {
	t.Helper()
	for range 2000 {
		if ready() {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatal("it never came")
}

func TestThePageHearsOfEverything(t *testing.T) {
	s, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	resp, err := http.Get(s.URL() + "/sim/events")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	lines := bufio.NewScanner(resp.Body)
	lines.Scan() // the stream's first line: it is open
	a.must("sendMessage", fields{"chat_id": p.ID(), "text": "<b>好</b> /todo", "parse_mode": "HTML"}, nil)
	s.Clock().Add(time.Hour)
	var heard []string
	for len(heard) < 2 && lines.Scan() {
		if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			heard = append(heard, data)
		}
	}
	if !strings.Contains(heard[0], `"html":"\u003cb\u003e好\u003c/b\u003e \u003ci class=command\u003e/todo\u003c/i\u003e"`) || !strings.Contains(heard[1], `"kind":"clock"`) {
		t.Errorf("heard %v", heard)
	}
}
