;;; test.el --- Does what a person does with drafts  -*- lexical-binding: t; -*-

;; Ends with 0 if all of it came out as it should. FIXTURES names editors/test/drafts.json.

(require 'rapporteur)
(require 'json)
(require 'xref)

(defvar failed 0)

(defun check (name holds &optional found)
  (unless holds
    (setq failed (1+ failed))
    (let ((inhibit-message nil)) (message "NO  %s: %s" name found))))

(defun eventually (condition)
  (let ((until (+ (float-time) 15)) done)
    (while (not (or (setq done (funcall condition)) (> (float-time) until)))
      (accept-process-output nil 0.02))
    done))

(defun onto (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun text () (buffer-substring-no-properties (point-min) (point-max)))

(defun codes ()
  (mapcar (lambda (diagnostic) (flymake-diagnostic-text diagnostic)) (flymake-diagnostics)))

(defun renumbered (whole changes)
  (let ((lines (split-string whole "\n")))
    (mapc (lambda (change)
            (let ((line (nthcdr (1- (aref change 0)) lines)))
              (setcar line (replace-regexp-in-string (regexp-quote (aref change 1)) (aref change 2) (car line) t t))))
          changes)
    (string-join lines "\n")))

(setq rapporteur-program (list (getenv "RAPPORTEUR") "serve")
      eglot-sync-connect t
      eglot-connect-timeout 30
      enable-local-variables nil
      make-backup-files nil
      create-lockfiles nil)

(defun try (fixture)
  (let-alist fixture
    (find-file .file)
    (check "mode" (eq major-mode 'rapporteur-mode) major-mode)
    (unless (eglot-current-server) (call-interactively #'eglot))
    (check "the server runs" (eventually #'eglot-current-server))
    (flymake-start)
    (check "findings" (eventually (lambda () (>= (length (flymake-diagnostics)) 3))) (codes))
    (let ((original (text)) (server (eglot-current-server)))
      (onto .citation)
      (let* ((hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams)))
             (shown (plist-get (plist-get hover :contents) :value)))
        (check "hover" (and shown (string-search .hover shown)) hover))
      (onto .reference)
      (let ((from (point)))
        (xref-find-definitions (thing-at-point 'word))
        (check "definition" (= (line-number-at-pos) .target) (line-number-at-pos))
        (xref-go-back)
        (check "and back" (= (point) from) (point)))
      (buffer-enable-undo)
      (undo-boundary)
      (goto-char (point-min))
      (forward-line 19)
      (end-of-line)
      (let ((word (buffer-substring-no-properties (- (point) 6) (point))))
        (rapporteur-renumber)
        (check "renumbered" (eventually (lambda () (equal (text) (renumbered original .renumbered)))) (text))
        (check "point stays" (equal word (buffer-substring-no-properties (- (point) 6) (point))) (point)))
      (undo-boundary)
      (setq last-command nil)
      (undo)
      (check "one undo takes it back" (equal (text) original) (text))
      (check "saved text" (progn (set-buffer-modified-p nil) (equal (text) original))))
    (kill-buffer)))

(let ((fixtures (with-temp-buffer
                  (insert-file-contents (getenv "FIXTURES"))
                  (json-parse-buffer :object-type 'alist :array-type 'array))))
  (mapc (lambda (fixture)
          (condition-case problem
              (let ((inhibit-message t)) (try fixture))
            (error (check (alist-get 'file fixture) nil problem)))
          (message "%s: done" (alist-get 'file fixture)))
        fixtures))
(message "%s" (if (= failed 0) "all well" (format "%d failed" failed)))
(kill-emacs (if (= failed 0) 0 1))
;;; test.el ends here
