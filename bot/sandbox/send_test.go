package sandbox

import (
	"net/http"
	"testing"
	"time"
)

func TestRefusalsUseTelegramsOwnWords(t *testing.T) {
	_, a := start(t, Options{Unlimited: true})
	p := started(t, a, "李晓燕")
	stranger := a.s.Account("没有开始的人")
	var first sent
	a.must("sendMessage", fields{"chat_id": p.ID(), "text": "原文", "reply_markup": button("确认", "ok")}, &first)
	inline := func(b fields) fields { return fields{"inline_keyboard": [][]fields{{b}}} }
	const cannot = "Bad Request: can't parse inline keyboard button: "
	send := func(more fields) fields {
		f := fields{"chat_id": p.ID(), "text": "文字"}
		for k, v := range more {
			f[k] = v
		}
		return f
	}
	edit := func(more fields) fields {
		more["chat_id"], more["message_id"] = p.ID(), first.ID
		return more
	}
	for _, c := range []struct {
		name, method string
		p            fields
		code         int
		words        string
	}{
		{"an unknown method", "setWebhook", fields{"url": "https://x"}, 404, "Not Found"},
		{"an unknown parameter", "sendMessage", send(fields{"colour": "red"}), 400, `Bad Request: unknown parameter "colour" of sendMessage`},
		{"a parameter the sandbox lacks", "sendMessage", send(fields{"message_effect_id": "1"}), 400, `Bad Request: parameter "message_effect_id" is not available in the sandbox`},
		{"no chat", "sendMessage", fields{"text": "x"}, 400, "Bad Request: chat_id is empty"},
		{"an unknown chat", "sendMessage", fields{"chat_id": 12345, "text": "x"}, 400, "Bad Request: chat not found"},
		{"a person who never pressed START", "sendMessage", fields{"chat_id": stranger.ID(), "text": "x"}, 403, "Forbidden: bot can't initiate conversation with a user"},
		{"no text", "sendMessage", fields{"chat_id": p.ID()}, 400, "Bad Request: message text is empty"},
		{"only blanks", "sendMessage", send(fields{"text": " \n "}), 400, "Bad Request: message text is empty"},
		{"4097 units", "sendMessage", send(fields{"text": fill(4097, "字")}), 400, "Bad Request: message is too long"},
		{"2049 pairs", "sendMessage", send(fields{"text": fill(2049, "😀")}), 400, "Bad Request: message is too long"},
		{"an unknown parse mode", "sendMessage", send(fields{"parse_mode": "XML"}), 400, "Bad Request: unsupported parse_mode"},
		{"broken HTML", "sendMessage", send(fields{"text": "<b>x", "parse_mode": "HTML"}), 400, `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`},
		{"a forum topic", "sendMessage", send(fields{"message_thread_id": 3}), 400, "Bad Request: message thread not found"},
		{"an answer to nothing", "sendMessage", send(fields{"reply_parameters": fields{"message_id": 99999}}), 400, "Bad Request: message to be replied not found"},
		{"reply_markup as a string", "sendMessage", send(fields{"reply_markup": "no"}), 400, "Bad Request: can't parse reply keyboard markup JSON object"},
		{"reply_markup as a list", "sendMessage", send(fields{"reply_markup": []int{1}}), 400, "Bad Request: object expected as reply markup"},
		{"callback data of 65 bytes", "sendMessage", send(fields{"reply_markup": button("长", fill(65, "x"))}), 400, "Bad Request: BUTTON_DATA_INVALID"},
		{"callback data of 22 Chinese characters", "sendMessage", send(fields{"reply_markup": button("长", fill(22, "字"))}), 400, "Bad Request: BUTTON_DATA_INVALID"},
		{"a button without an action", "sendMessage", send(fields{"reply_markup": inline(fields{"text": "空"})}), 400, cannot + "Text buttons are unallowed in the inline keyboard"},
		{"a button with two actions", "sendMessage", send(fields{"reply_markup": inline(fields{"text": "双", "callback_data": "x", "url": "https://x.cn"})}), 400, cannot + "exactly one action expected"},
		{"a button without a label", "sendMessage", send(fields{"reply_markup": button("", "x")}), 400, "Bad Request: inline keyboard button text must be non-empty"},
		{"a button of an unknown style", "sendMessage", send(fields{"reply_markup": inline(fields{"text": "色", "callback_data": "x", "style": "pink"})}), 400, cannot + "invalid button style specified"},
		{"a copied text of 257 units", "sendMessage", send(fields{"reply_markup": inline(fields{"text": "抄", "copy_text": fields{"text": fill(257, "字")}})}), 400, "Bad Request: BUTTON_COPY_TEXT_INVALID"},
		{"an edit that changes nothing", "editMessageText", edit(fields{"text": "原文", "reply_markup": button("确认", "ok")}), 400, "Bad Request: " + unmodified},
		{"an edit of nothing", "editMessageText", fields{"chat_id": p.ID(), "message_id": 99999, "text": "x"}, 400, "Bad Request: message to edit not found"},
		{"an edit of the person's message", "editMessageText", fields{"chat_id": p.ID(), "message_id": 1, "text": "x"}, 400, "Bad Request: message can't be edited"},
		{"a caption where there is none", "editMessageCaption", edit(fields{"caption": "x"}), 400, "Bad Request: there is no caption in the message to edit"},
		{"deleting nothing", "deleteMessage", fields{"chat_id": p.ID(), "message_id": 99999}, 400, "Bad Request: message to delete not found"},
		{"an unknown press", "answerCallbackQuery", fields{"callback_query_id": "1"}, 400, "Bad Request: query is too old and response timeout expired or query ID is invalid"},
		{"no file", "sendDocument", fields{"chat_id": p.ID()}, 400, "Bad Request: there is no document in the request"},
		{"an unknown file", "sendDocument", fields{"chat_id": p.ID(), "document": "xyz"}, 400, "Bad Request: wrong file identifier/HTTP URL specified"},
		{"a file from outside", "sendDocument", fields{"chat_id": p.ID(), "document": "https://example.com/a.pdf"}, 400, "Bad Request: failed to get HTTP URL content"},
		{"a caption of 1025 units", "sendDocument", fields{"chat_id": p.ID(), "document": "xyz", "caption": fill(1025, "字")}, 400, "Bad Request: message caption is too long"},
		{"getFile of nothing", "getFile", fields{"file_id": "xyz"}, 400, "Bad Request: wrong file_id or the file is temporarily unavailable"},
		{"an unknown chat action", "sendChatAction", fields{"chat_id": p.ID(), "action": "dancing"}, 400, "Bad Request: wrong parameter action in request"},
		{"a command in capitals", "setMyCommands", fields{"commands": []fields{{"command": "Start", "description": "首页"}}}, 400, "Bad Request: BOT_COMMAND_INVALID"},
		{"a command without a description", "setMyCommands", fields{"commands": []fields{{"command": "start", "description": ""}}}, 400, "Bad Request: command description must be non-empty"},
		{"a description of 513 units", "setMyDescription", fields{"description": fill(513, "字")}, 400, "Bad Request: bot description length must not exceed 512"},
		{"an album of one", "sendMediaGroup", fields{"chat_id": p.ID(), "media": []fields{}}, 400, "Bad Request: media group must include 2-10 items"},
	} {
		t.Run(c.name, func(t *testing.T) {
			(&api{t: t, s: a.s}).refused(c.method, c.p, c.code, c.words)
		})
	}
}

func TestAWrongTokenIsUnauthorized(t *testing.T) {
	s, a := start(t, Options{})
	resp, err := http.Get(s.URL() + "/bot1:WRONG/getMe")
	if err != nil {
		t.Fatal(err)
	}
	if r := a.decode(resp); r.Code != 401 || r.Description != "Unauthorized" {
		t.Errorf("%+v", r)
	}
	a.must("getme", nil, nil) // the case of a method does not matter
}

func TestWhatFitsTheLimitsPasses(t *testing.T) {
	_, a := start(t, Options{Unlimited: true})
	p := started(t, a, "李晓燕")
	for _, f := range []fields{
		{"text": fill(4096, "字")},
		{"text": "<b>" + fill(4096, "字") + "</b>", "parse_mode": "html"},
		{"text": fill(2048, "😀")},
		{"text": "x", "reply_markup": button("按", fill(64, "x"))},
		{"text": "x", "reply_markup": fields{"remove_keyboard": true}},
		{"text": "x", "reply_markup": fields{"force_reply": true, "input_field_placeholder": "写"}},
		{"text": "x", "reply_markup": `{"inline_keyboard":[[{"text":"按","callback_data":"x","copy_text":{"text":""}}]]}`},
		{"text": "x", "reply_parameters": fields{"message_id": 99999, "allow_sending_without_reply": true}},
		{"text": "x", "link_preview_options": fields{"is_disabled": true}, "disable_notification": true, "protect_content": true},
		{"text": "粗体", "entities": []fields{{"type": "bold", "offset": 0, "length": 2}}},
	} {
		f["chat_id"] = p.ID()
		a.must("sendMessage", f, nil)
	}
	list := p.Messages()
	if last := list[len(list)-1]; last.HTML != "<b>粗体</b>" {
		t.Errorf("HTML %s", last.HTML)
	}
	if m := list[len(list)-2]; !m.Silent || !m.Protected {
		t.Errorf("silent, protected: %+v", m)
	}
}

func TestEditsReplaceTextAndKeyboardAndDeletedMessagesGo(t *testing.T) {
	s, a := start(t, Options{Unlimited: true})
	p := started(t, a, "李晓燕")
	var m sent
	a.must("sendMessage", fields{"chat_id": p.ID(), "text": "原文", "reply_markup": button("确认", "ok")}, &m)
	s.Clock().Add(time.Minute)
	a.must("editMessageReplyMarkup", fields{"chat_id": p.ID(), "message_id": m.ID, "reply_markup": button("取消", "no")}, nil)
	if v := p.Messages()[1]; v.Edited || v.Buttons[0][0].Label != "取消" {
		t.Errorf("after a new keyboard: %+v", v)
	}
	a.must("editMessageText", fields{"chat_id": p.ID(), "message_id": m.ID, "text": "<i>新</i>", "parse_mode": "HTML"}, nil)
	if v := p.Messages()[1]; !v.Edited || v.HTML != "<i>新</i>" || v.Buttons != nil {
		t.Errorf("after an edit without a keyboard: %+v", v)
	}
	a.must("deleteMessage", fields{"chat_id": p.ID(), "message_id": m.ID}, nil)
	if n := len(p.Messages()); n != 1 {
		t.Errorf("%d messages after deleting", n)
	}
}

func TestAPressIsAnsweredOnceAndInTime(t *testing.T) {
	s, a := start(t, Options{Unlimited: true})
	p := started(t, a, "李晓燕")
	a.must("sendMessage", fields{"chat_id": p.ID(), "text": "选", "reply_markup": button("确认", "d1")}, nil)
	press := func() string {
		t.Helper()
		if err := p.Press("确认"); err != nil {
			t.Fatal(err)
		}
		list := a.updates(0)
		c := list[len(list)-1].Callback
		if c == nil || c.Data != "d1" || c.Message.Text != "选" {
			t.Fatalf("press: %+v", c)
		}
		return c.ID
	}
	const old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
	id := press()
	a.refused("answerCallbackQuery", fields{"callback_query_id": id, "text": fill(201, "字")}, 400, "Bad Request: MESSAGE_TOO_LONG")
	a.must("answerCallbackQuery", fields{"callback_query_id": id, "text": "好", "show_alert": true}, nil)
	a.refused("answerCallbackQuery", fields{"callback_query_id": id}, 400, old)
	if got := p.Toasts(); len(got) != 1 || !got[0].Alert || got[0].Text != "好" {
		t.Errorf("toasts %v", got)
	}
	id = press()
	s.Clock().Add(151 * time.Second)
	a.refused("answerCallbackQuery", fields{"callback_query_id": id}, 400, old)
	if !s.Repeat() {
		t.Error("no press to repeat")
	}
	if list := a.updates(0); list[len(list)-1].Callback.ID != id {
		t.Error("the repeated press is another one")
	}
}

func TestReplyKeyboardsAndLinksArePressedLikeButtons(t *testing.T) {
	s, a := start(t, Options{Unlimited: true})
	p := started(t, a, "李晓燕")
	a.must("sendMessage", fields{"chat_id": p.ID(), "text": "选", "reply_markup": fields{"keyboard": [][]any{{"妇女规划", fields{"text": "儿童规划"}}}, "one_time_keyboard": true}}, nil)
	if err := p.Press("儿童"); err != nil {
		t.Fatal(err)
	}
	if err := p.Press("妇女"); err == nil {
		t.Error("a keyboard for one time was pressed twice")
	}
	link := "https://t.me/" + s.Username() + "?start=inv_1"
	a.must("sendMessage", fields{"chat_id": p.ID(), "text": "邀请", "reply_markup": fields{"inline_keyboard": [][]fields{{{"text": "打开", "url": link}, {"text": "复制", "copy_text": fields{"text": "抄"}}}}}}, nil)
	if err := p.Press("打开"); err != nil {
		t.Fatal(err)
	}
	if err := p.Press("复制"); err != nil {
		t.Fatal(err)
	}
	list := a.updates(0)
	if len(list) != 2 || list[0].Message.Text != "儿童规划" || list[1].Message.Text != "/start inv_1" {
		t.Errorf("updates %+v", list)
	}
}

func TestABlockedOrDeletedPersonIsRefusedAndTheBotTold(t *testing.T) {
	_, a := start(t, Options{Unlimited: true})
	p := started(t, a, "李晓燕")
	p.Block()
	a.refused("sendMessage", fields{"chat_id": p.ID(), "text": "x"}, 403, "Forbidden: bot was blocked by the user")
	if err := p.Write("x"); err == nil {
		t.Error("a person wrote to a bot they blocked")
	}
	p.Unblock()
	a.must("sendMessage", fields{"chat_id": p.ID(), "text": "x"}, nil)
	list := a.updates(0)
	if len(list) != 2 || list[0].Membership == nil || list[1].Membership == nil {
		t.Errorf("updates %+v", list)
	}
	p.Deactivate()
	a.refused("sendMessage", fields{"chat_id": p.ID(), "text": "x"}, 403, "Forbidden: user is deactivated")
}

func TestAboveThePaceComes429WithTheWait(t *testing.T) {
	s, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	for range int(paceChat.burst) {
		a.must("sendMessage", fields{"chat_id": p.ID(), "text": "x"}, nil)
	}
	r := a.call("sendMessage", fields{"chat_id": p.ID(), "text": "x"})
	if r.Code != 429 || r.Parameters.RetryAfter != 1 || r.Description != "Too Many Requests: retry after 1" {
		t.Errorf("%+v", r)
	}
	s.Clock().Add(time.Second)
	a.must("sendMessage", fields{"chat_id": p.ID(), "text": "x"}, nil)
	if got := s.Counters().Codes[429]; got != 1 {
		t.Errorf("%d refusals counted", got)
	}
}

func TestThirtyASecondInAllAndTwentyAMinuteInAGroup(t *testing.T) {
	s, a := start(t, Options{})
	refused := 0
	for i := range 40 {
		p := s.Account("第" + string(rune('一'+i)) + "人")
		if err := p.Start(""); err != nil {
			t.Fatal(err)
		}
		if a.call("sendMessage", fields{"chat_id": p.ID(), "text": "x"}).Code == 429 {
			refused++
		}
	}
	if refused != 10 {
		t.Errorf("%d of 40 refused, want 10", refused)
	}
	g := s.Group("工作组", s.Account("李晓燕"))
	g.AddBot()
	passed := 0
	for range 40 {
		s.Clock().Add(1100 * time.Millisecond)
		if a.call("sendMessage", fields{"chat_id": g.ID(), "text": "x"}).OK {
			passed++
		}
	}
	if passed < 33 || passed > 35 {
		t.Errorf("%d of 40 in 44 s passed: 20 at once and one each 3 s", passed)
	}
}
