import Findings

/// What can be wrong with what records say of each other.
public enum LoadingFindings {
    public static let unknownUnit = FindingKind(
        "MB-DV-01", .error,
        Bilingual("Đơn vị không có trong danh bạ", "An unknown unit"),
        Bilingual("Mã đơn vị phải có trong `content/registry/units/`. Hãy chọn mã đúng, hoặc nhờ người quản trị thêm đơn vị.", "The unit must be in `content/registry/units/`."))
    public static let afterUnitsEnd = FindingKind(
        "MB-DV-02", .error,
        Bilingual("Bài đăng sau ngày đơn vị thôi hoạt động", "An item dated after its unit's end"),
        Bilingual("Đơn vị này đã sáp nhập hoặc giải thể trước ngày đăng. Hãy ghi đơn vị kế thừa, hoặc sửa ngày.", "The unit had ended by that day. Name its successor, or mend the date."))
    public static let unitWithoutProvince = FindingKind(
        "MB-DV-03", .error, for: .operator,
        Bilingual("Đơn vị không thuộc tỉnh nào", "A unit without a province"),
        Bilingual("Phần đầu của mã đơn vị phải là mã một tỉnh, thành phố, hoặc `trung-uong`.", "The first part of a unit's id must be a province's id or `trung-uong`."))
    public static let successionCycle = FindingKind(
        "MB-DV-04", .error, for: .operator,
        Bilingual("Các đơn vị kế thừa vòng tròn", "A cycle of successors"),
        Bilingual("Lần theo các đơn vị kế thừa lại quay về chính đơn vị này.", "Following the successors leads back to the unit itself."))
    public static let unitEndsBeforeStart = FindingKind(
        "MB-DV-05", .error, for: .operator,
        Bilingual("Ngày kết thúc đứng trước ngày bắt đầu", "The end comes before the beginning"),
        Bilingual("`until` phải sau `from`.", "`until` must come after `from`."))
    public static let beforeUnitsStart = FindingKind(
        "MB-DV-06", .warning,
        Bilingual("Bài ghi trước ngày đơn vị bắt đầu hoạt động", "An item dated before its unit's beginning"),
        Bilingual("Ngày ấy chưa có đơn vị này; bài giữ tên đơn vị của ngày đăng. Hãy ghi đơn vị tiền thân, hoặc sửa ngày.", "There was no such unit on that day, and an item keeps the name of its day. Name its predecessor, or mend the date."))
    public static let endedLevel = FindingKind(
        "MB-DV-07", .warning, for: .operator,
        Bilingual("Đơn vị cấp huyện còn ghi là đang hoạt động", "A district that has no end"),
        Bilingual("Cấp huyện kết thúc hoạt động từ 01/7/2025 (Nghị quyết 203/2025/QH15). Hãy ghi ngày cuối cùng ở `until` và đơn vị kế thừa ở `successors`.", "The district level ended on 1 July 2025 (resolution 203/2025/QH15). Give its last day in `until` and what came after in `successors`."))
    public static let successorsWithoutEnd = FindingKind(
        "MB-DV-08", .warning, for: .operator,
        Bilingual("Có nơi kế thừa mà chưa ghi ngày cuối cùng", "Successors, but no last day"),
        Bilingual("Không có `until` thì đơn vị vẫn hiện là đang hoạt động. Chỉ chuyển chức năng (`how: functions`) mới không cần ngày cuối cùng.", "Without `until` the unit is shown as living. Only functions that pass on (`how: functions`) need no end."))
    public static let longSuccession = FindingKind(
        "MB-DV-09", .error, for: .operator,
        Bilingual("Chuỗi kế thừa quá dài", "A chain of successors that is too long"),
        Bilingual("Từ nơi cũ lần theo `successors` đến nơi hiện nay được năm trăm bước là nhiều nhất. Hãy ghi thẳng nơi kế thừa gần với hiện nay hơn.", "Following `successors` from a former unit to the present one takes five hundred steps at most. Name a successor nearer to the present."))
    public static let unknownProvince = FindingKind(
        "MB-TINH-01", .error,
        Bilingual("Tỉnh, thành phố không có trong danh bạ", "An unknown province"),
        Bilingual("Mã phải có trong `content/registry/provinces.yml`.", "The id must be in `content/registry/provinces.yml`."))
    public static let unknownTopic = FindingKind(
        "MB-CD-01", .error,
        Bilingual("Chủ đề không có trong danh mục", "An unknown topic"),
        Bilingual("Mã chủ đề phải có trong `content/registry/topics.yml`.", "The topic must be in `content/registry/topics.yml`."))
    public static let deepTopic = FindingKind(
        "MB-CD-02", .error, for: .operator,
        Bilingual("Chủ đề nằm dưới quá nhiều chủ đề khác", "A topic below too many others"),
        Bilingual("Chủ đề xếp được mười tầng là nhiều nhất. Hãy đặt chủ đề này dưới (`parent`) một chủ đề gần gốc hơn.", "Topics lie in ten levels at most. Put this one below (`parent`) a topic nearer to the root."))
    public static let topicCycle = FindingKind(
        "MB-CD-03", .error, for: .operator,
        Bilingual("Các chủ đề nằm dưới nhau thành vòng tròn", "A cycle of topics"),
        Bilingual("Lần theo `parent` lại quay về chính chủ đề này. Hãy bỏ hoặc sửa `parent` của một trong các chủ đề.", "Following `parent` leads back to the topic itself. Drop or mend the `parent` of one of them."))
    public static let unknownPlan = FindingKind(
        "MB-KH-01", .error,
        Bilingual("Kế hoạch không có trên trang", "An unknown plan"),
        Bilingual("Mã kế hoạch là tên tệp trong `content/plans/`, không có đuôi `.md`.", "A plan's id is its file's name in `content/plans/`, without `.md`."))
    public static let unknownDuty = FindingKind(
        "MB-KH-02", .error,
        Bilingual("Kế hoạch không có nghĩa vụ này", "The plan has no such duty"),
        Bilingual("`fulfils` chỉ ghi mã nghĩa vụ có trong `duties` của kế hoạch ghi ở `plan`.", "`fulfils` names duties of the plan given in `plan`."))
    public static let badDeadline = FindingKind(
        "MB-KH-03", .error,
        Bilingual("Hạn của nghĩa vụ viết không đúng", "A duty's deadline cannot be understood"),
        Bilingual("`by` (chậm nhất, kể cả ngày đó): `20`, `12-20`, `next-05` hoặc một ngày. `before` (trước ngày): `06-30` hoặc một ngày.", "`by`: `20`, `12-20`, `next-05` or a day. `before`: `06-30` or a day."))
    public static let duplicateDuty = FindingKind(
        "MB-KH-04", .error,
        Bilingual("Hai nghĩa vụ cùng mã", "Two duties with one id"),
        Bilingual("Mỗi nghĩa vụ trong một kế hoạch có mã riêng.", "Each duty of a plan has its own id."))
    public static let unknownIndex = FindingKind(
        "MB-CS-01", .error,
        Bilingual("Chỉ số không có trong danh mục", "An unknown index"),
        Bilingual("Mã chỉ số phải có trong `content/registry/indices.yml`.", "The index must be in `content/registry/indices.yml`."))
    public static let badTable = FindingKind(
        "MB-CS-02", .error,
        Bilingual("Bảng chỉ số viết không đúng", "A table of results that cannot be understood"),
        Bilingual("Dòng đầu là `index,year,subject,score,rank,source`; mỗi dòng sau đủ sáu ô; điểm và hạng là số.", "The first row is `index,year,subject,score,rank,source`; each row has six fields."))
    public static let resultWithoutSource = FindingKind(
        "MB-CS-03", .error,
        Bilingual("Giá trị không có nguồn", "A value without its source"),
        Bilingual("Không đăng số liệu không rõ nguồn. Hãy ghi văn bản công bố ở ô `source`.", "No value is published without its source."))
    public static let duplicateResult = FindingKind(
        "MB-CS-04", .error,
        Bilingual("Một giá trị ghi hai lần", "A value given twice"),
        Bilingual("Mỗi đối tượng chỉ có một giá trị của một chỉ số trong một năm.", "A subject has one value of an index a year."))
    public static let resultAfterEnd = FindingKind(
        "MB-CS-05", .error,
        Bilingual("Giá trị của năm mà nơi được đo không còn", "A value of a year after its subject's end"),
        Bilingual("Tỉnh hoặc đơn vị này đã thôi tồn tại trước năm ấy, và số liệu không chuyển sang nơi kế thừa. Hãy ghi đúng nơi được đo, hoặc sửa năm.", "The province or unit had ended before that year, and figures are not carried over. Name who was measured, or mend the year."))
    public static let scoreBeyondScale = FindingKind(
        "MB-CS-06", .error,
        Bilingual("Điểm vượt thang điểm", "A score beyond the scale"),
        Bilingual("Điểm nằm trong khoảng từ 0 đến `scale` của chỉ số trong `content/registry/indices.yml`.", "A score lies between 0 and the index's `scale` in `content/registry/indices.yml`."))
    public static let unknownChannel = FindingKind(
        "MB-KENH-01", .error,
        Bilingual("Kênh không có trong danh mục", "An unknown channel"),
        Bilingual("Mã kênh phải có trong `content/registry/channels.yml`.", "The channel must be in `content/registry/channels.yml`."))
    public static let ambiguousAbbreviation = FindingKind(
        "MB-VT-01", .warning, for: .operator,
        Bilingual("Một chữ viết tắt ghi hai nghĩa", "An abbreviation with two meanings"),
        Bilingual("Chữ viết tắt có nhiều nghĩa thì không nghĩa nào được tự giải thích trong bài. Ghi `auto: false` ở từng nghĩa; thêm `after`, `before` là những chữ đứng cạnh làm rõ nghĩa ấy; hoặc bỏ dòng thừa.", "Of an abbreviation with several meanings none is explained by itself. Say `auto: false` with each, and give `after` and `before`, the words that make it certain; or drop the line."))
    public static let unknownHotline = FindingKind(
        "MB-DDN-01", .error, for: .operator,
        Bilingual("Danh bạ đường dây nóng không có trên trang", "An unknown hotline directory"),
        Bilingual("`hotline` trong site.yml là tên một tệp trong `content/hotlines/`, không có đuôi `.md`.", "`hotline` in site.yml is a file's name in `content/hotlines/`, without `.md`."))
    public static let staleHotline = FindingKind(
        "MB-DDN-02", .warning,
        Bilingual("Danh bạ lâu chưa được kiểm tra", "A directory that was not checked for long"),
        Bilingual("Đã quá số ngày ghi ở `hotlines_stale_after` kể từ `verified`. Hãy gọi thử từng số rồi sửa ngày `verified`.", "More days than `hotlines_stale_after` have passed since `verified`. Call each number and mend the day."))
    public static let closedLine = FindingKind(
        "MB-DDN-03", .warning,
        Bilingual("Dòng của đơn vị đã thôi hoạt động, nên không hiện", "A line of a unit that is no more, so it is not shown"),
        Bilingual("Đường dây nóng không tự chuyển sang đơn vị kế thừa. Hãy gọi thử: số còn dùng thì ghi đơn vị kế thừa, không thì bỏ dòng.", "A hotline does not pass to the successor by itself. Call it: name the successor if it is answered, else take the line out."))
    public static let duplicateID = FindingKind(
        "MB-MA-02", .error, for: .operator,
        Bilingual("Hai mục cùng mã", "Two records with one id"),
        Bilingual("Mỗi mã trong danh bạ chỉ dùng cho một mục.", "An id names one record only."))
    public static let yearFolder = FindingKind(
        "MB-NGAY-03", .error,
        Bilingual("Bài nằm trong thư mục của năm khác", "The item lies in another year's folder"),
        Bilingual("Bài đăng năm nào nằm trong `content/news/NĂM/`, vì năm là một phần của địa chỉ.", "An item lies in `content/news/YYYY/` of its date, since the year is part of its address."))
    public static let misplaced = FindingKind(
        "MB-CHO-01", .error,
        Bilingual("Tệp nằm không đúng chỗ", "A file in the wrong place"),
        Bilingual("Tin ở `content/news/NĂM/ten.md` hoặc `content/news/NĂM/ten/index.md`; kế hoạch ở `content/plans/`; danh bạ ở `content/hotlines/`; trang khác ở `content/pages/`.", "News is in `content/news/YYYY/slug.md` or `content/news/YYYY/slug/index.md`; plans, hotlines and pages in folders of their own."))
    public static let fileType = FindingKind(
        "MB-CHO-02", .error,
        Bilingual("Loại tệp không được đăng", "A type of file that is not published"),
        Bilingual("Chỉ đăng ảnh (png, jpg, gif, webp, avif), văn bản (pdf, doc, docx, xls, xlsx, ppt, pptx, odt, ods, odp, csv, txt), âm thanh và video (mp3, m4a, ogg, mp4, webm, vtt), tệp nén (zip). Tệp .html, .svg, .php không được đăng vì có thể chạy mã trên máy người đọc.", "Only pictures, documents, sound, video and archives are published; .html, .svg and .php may run code on a reader's machine."))
    public static let missingFile = FindingKind(
        "MB-LK-03", .error,
        Bilingual("Không có tệp này", "The file does not exist"),
        Bilingual("Tệp phải nằm cạnh bài (cùng thư mục). Hãy kiểm tra tên, kể cả chữ hoa, chữ thường và dấu.", "The file must lie beside the page. Check the name, its case and its marks."))
    public static let badPicture = FindingKind(
        "MB-ANH-01", .error,
        Bilingual("Tệp ảnh hỏng hoặc quá lớn", "A picture that is broken or too large"),
        Bilingual("Không đọc được kích thước ảnh, hoặc ảnh vượt 20.000 điểm mỗi chiều. Hãy xuất lại ảnh.", "The picture's size cannot be read, or exceeds 20,000 pixels a side. Save it again."))
    public static let missingSite = FindingKind(
        "MB-SITE-01", .error, for: .operator,
        Bilingual("Không có tệp content/site.yml", "There is no content/site.yml"),
        Bilingual("Thư mục này không phải một trang mocban, hoặc thiếu tệp cấu hình. Hãy chạy lệnh trong thư mục của trang hoặc dùng `--site`.", "This is no mocban site, or its settings are missing. Run in the site's folder or give `--site`."))
    public static let badBaseURL = FindingKind(
        "MB-SITE-02", .error, for: .operator,
        Bilingual("base_url không dùng được", "base_url cannot be used"),
        Bilingual("Cần một địa chỉ `https://ten-mien/duong-dan/` không có dấu hỏi hay dấu thăng.", "An address `https://host/path/` without query or fragment is wanted."))
    public static let badTimeZone = FindingKind(
        "MB-SITE-03", .error, for: .operator,
        Bilingual("Múi giờ không dùng được", "The time zone cannot be used"),
        Bilingual("Dùng `Asia/Ho_Chi_Minh`, `UTC` hoặc độ lệch như `+07:00`.", "Use `Asia/Ho_Chi_Minh`, `UTC` or an offset such as `+07:00`."))
    public static let notApproved = FindingKind(
        "MB-DUYET-01", .warning,
        Bilingual("Bài chưa có người duyệt nên chưa đăng", "Not approved, so not published"),
        Bilingual("Trang yêu cầu duyệt (`require_approval`). Bài thiếu `approved_by` được giữ lại. Hãy thêm `approved_by` khi đã duyệt, hoặc ghi `status: review`.", "The site requires approval; an item without `approved_by` is held back."))
    public static let missingTranscript = FindingKind(
        "MB-VIDEO-01", .error,
        Bilingual("Video thiếu lời (transcript)", "A video without its transcript"),
        Bilingual("Người điếc và máy tìm kiếm cần lời của video. Hãy ghi `transcript`.", "The deaf and search engines need a video's words. Give `transcript`."))

    public static let unknownCode = FindingKind(
        "MB-QUA-01", .error, for: .operator,
        Bilingual("Mã muốn cho qua không có", "An unknown code to be silenced"),
        Bilingual("`silenced` trong site.yml chỉ ghi mã có trong trang các thông báo.", "`silenced` in site.yml names codes of the page of findings."))
    public static let notSilenceable = FindingKind(
        "MB-QUA-02", .error, for: .operator,
        Bilingual("Thông báo này không thể cho qua", "A finding that cannot be silenced"),
        Bilingual("Chỉ cho qua được các thông báo về ngôn ngữ, thể thức của bài (có chữ «có thể cho qua»). Lỗi khiến trang sai hoặc hỏng thì phải sửa.", "Only findings of language and form may be silenced. What makes the site wrong or broken must be mended."))
    public static let idleSilence = FindingKind(
        "MB-QUA-03", .warning, for: .operator,
        Bilingual("Mục cho qua không còn tác dụng", "A silencing that silences nothing"),
        Bilingual("Không có thông báo nào khớp với mục này nữa: bài đã sửa, hoặc `in` ghi sai đường dẫn. Hãy xóa mục ấy.", "Nothing matches it: the text was mended, or `in` names a wrong path. Delete the entry."))

    public static let all = [
        unknownUnit, afterUnitsEnd, unitWithoutProvince, successionCycle, unitEndsBeforeStart, beforeUnitsStart,
        endedLevel, successorsWithoutEnd, longSuccession, unknownProvince,
        unknownTopic, deepTopic, topicCycle, unknownPlan, unknownDuty, badDeadline, duplicateDuty, unknownIndex, badTable,
        resultWithoutSource, duplicateResult, resultAfterEnd, scoreBeyondScale, unknownChannel, ambiguousAbbreviation,
        unknownHotline, staleHotline, closedLine, duplicateID,
        yearFolder, misplaced, fileType, missingFile, badPicture, missingSite, badBaseURL, badTimeZone,
        notApproved, missingTranscript, unknownCode, notSilenceable, idleSilence,
    ]
}
