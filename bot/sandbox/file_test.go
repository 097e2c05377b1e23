package sandbox

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"
)

func TestAnAlbumIsSeveralUpdatesWithOneGroup(t *testing.T) {
	_, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	files := []File{{Name: "一.docx", Data: []byte("1"), Caption: "三章"}, {Name: "二.docx", Data: []byte("22")}, {Name: "三.docx", Data: []byte("333")}}
	if err := p.SendAlbum(files); err != nil {
		t.Fatal(err)
	}
	list := a.updates(0)
	if len(list) != 3 || list[0].Message.Album == "" || list[2].Message.Album != list[0].Message.Album || list[1].Message.Document.Name != "二.docx" {
		t.Errorf("%+v", list)
	}
	if err := p.SendAlbum(files[:1]); err == nil {
		t.Error("an album of one")
	}
}

func TestWhatCannotBeFetchedIsRefused(t *testing.T) {
	_, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	if err := p.SendFile("大.docx", make([]byte, maxDownload+1), ""); err != nil {
		t.Fatal(err)
	}
	id := a.updates(0)[0].Message.Document.FileID
	a.refused("getFile", fields{"file_id": id}, 400, "Bad Request: file is too big")
	if _, code := fetch(t, a.s, "documents/file_1.docx"); code != 404 {
		t.Errorf("a path nobody gave out: %d", code)
	}
}

func TestStickersVoicesPhotosAndForwardsArrive(t *testing.T) {
	_, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	for _, do := range []func() error{p.SendSticker, p.SendVoice, func() error { return p.SendPhoto(picture(t, 40, 30), "盖章页") },
		func() error { return p.ForwardFrom(a.s.Account("张桂兰"), "请看") }} {
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
	raw := string(a.call("getUpdates", nil).Result)
	for _, want := range []string{`"sticker":{"file_id"`, `"voice":{"file_id"`, `"photo":[{"file_id"`, `"width":40,"height":30`, `"caption":"盖章页"`, `"forward_origin":{"type":"user"`} {
		if !strings.Contains(raw, want) {
			t.Errorf("no %s in %s", want, raw)
		}
	}
}

func TestTooMuchAtOnceIsRefused(t *testing.T) {
	s, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	form.WriteField("chat_id", strconv.FormatInt(p.ID(), 10))
	w, err := form.CreateFormFile("document", "巨.zip")
	if err != nil {
		t.Fatal(err)
	}
	w.Write(make([]byte, maxUpload))
	form.Close()
	resp, err := http.Post(s.URL()+"/bot"+s.Token()+"/sendDocument", form.FormDataContentType(), &body)
	if err != nil {
		t.Fatal(err)
	}
	if r := a.decode(resp); r.Code != 413 || r.Description != "Request Entity Too Large" {
		t.Errorf("%+v", r)
	}
}

func TestAMethodTakesItsParametersInEveryForm(t *testing.T) {
	s, a := start(t, Options{Unlimited: true})
	p := started(t, a, "李晓燕")
	id := strconv.FormatInt(p.ID(), 10)
	base := s.URL() + "/bot" + s.Token() + "/sendMessage"
	values := url.Values{"chat_id": {id}, "text": {"您好 & 再见"}, "reply_markup": {`{"inline_keyboard":[[{"text":"按","callback_data":"x"}]]}`}}
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	for name, list := range values {
		w.WriteField(name, list[0])
	}
	w.Close()
	jsonBody := `{"chat_id":` + id + `,"text":"您好 \u0026 再见","reply_markup":{"inline_keyboard":[[{"text":"按","callback_data":"x"}]]}}`
	for name, call := range map[string]func() (*http.Response, error){
		"query":      func() (*http.Response, error) { return http.Get(base + "?" + values.Encode()) },
		"urlencoded": func() (*http.Response, error) { return http.PostForm(base, values) },
		"multipart":  func() (*http.Response, error) { return http.Post(base, w.FormDataContentType(), &form) },
		"JSON": func() (*http.Response, error) {
			return http.Post(base, "application/json", strings.NewReader(jsonBody))
		},
		"JSON in chunks, chat as a string": func() (*http.Response, error) {
			body := strings.Replace(jsonBody, id, `"`+id+`"`, 1)
			return http.Post(base, "application/json; charset=utf-8", struct{ *strings.Reader }{strings.NewReader(body)})
		},
	} {
		resp, err := call()
		if err != nil {
			t.Fatal(err)
		}
		if r := a.decode(resp); !r.OK || !strings.Contains(string(r.Result), `"text":"您好 & 再见"`) || !strings.Contains(string(r.Result), `"callback_data":"x"`) {
			t.Errorf("%s: %+v", name, r)
		}
	}
	for body, want := range map[string]string{
		"{":                                     "Bad Request: can't parse request body JSON object",
		"[]":                                    "Bad Request: object expected as request body",
		`{"chat_id":1,"text":"` + "\xff" + `"}`: "Bad Request: strings must be encoded in UTF-8",
	} {
		resp, err := http.Post(base, "application/json", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		if r := a.decode(resp); r.Description != want {
			t.Errorf("%s: %+v", body, r)
		}
	}
}
