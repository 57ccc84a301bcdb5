"""What the made-up texts are made of. Any choice of parts is a sentence; every event in them is invented."""

# Words of many pages, cut as whole phrases.
OPENERS = """
Trong tháng vừa qua|Đến nay|Theo báo cáo tổng hợp|Ngay từ đầu năm|Qua rà soát|Tại buổi làm việc|Bên cạnh đó|Cùng với việc công khai quy trình
So với cùng kỳ năm trước|Trên cơ sở kế hoạch đã duyệt|Nhờ chủ động phân công|Từ thực tế ở cơ sở|Để kịp thời gỡ vướng|Sau ba tháng thực hiện
Với phương châm lấy người dân làm trung tâm|Theo kết quả khảo sát|Đáng chú ý|Mặt khác|Thông qua tổ công nghệ số cộng đồng|Vào các sáng thứ Bảy
Theo kế hoạch công tác năm|Trong công tác cải cách hành chính|Về thủ tục hành chính|Từ ý kiến của người dân và tổ chức
"""
DOERS = """
các cơ quan chuyên môn|công chức trực quầy|tổ công tác liên ngành|trung tâm phục vụ hành chính công|đoàn kiểm tra|các phòng nghiệp vụ
lực lượng đoàn viên thanh niên|đội ngũ viên chức|bộ phận tiếp nhận hồ sơ|hội phụ nữ cơ sở|ban chỉ đạo cải cách hành chính|đài truyền thanh
người đứng đầu đơn vị|văn phòng đăng ký đất đai|cán bộ tư pháp|nhóm hỗ trợ kỹ thuật|các trường học trên địa bàn|trạm y tế
cán bộ, công chức của đơn vị|ban quản lý dự án
"""
VERBS = """
đã cắt giảm thời gian giải quyết|đang chuẩn hóa|tập trung rà soát|thường xuyên cập nhật|niêm yết công khai|chủ động hướng dẫn
phối hợp kiểm tra|kịp thời trả lời|ghi nhận và xử lý|tổ chức đánh giá|đưa vào vận hành|từng bước thay thế|cam kết rút ngắn
bố trí người theo dõi|đề xuất đơn giản hóa|xây dựng tài liệu về|trực tiếp giải thích|tiếp tục mở rộng|thống nhất|lập danh mục
chấm điểm hằng tháng|số hóa toàn bộ
"""
OBJECTS = """
hồ sơ đăng ký kinh doanh|quy trình nội bộ của từng lĩnh vực|danh mục thủ tục hành chính thuộc thẩm quyền|kết quả giải quyết còn hiệu lực
các dịch vụ công trực tuyến có nhiều hồ sơ|biểu mẫu điện tử dùng chung|phản ánh, kiến nghị của tổ chức, cá nhân|thời hạn trả kết quả ở từng bước
việc thu phí, lệ phí trực tuyến|dữ liệu hộ tịch và đất đai|lịch tiếp công dân định kỳ|kho dữ liệu của tổ chức, cá nhân|phiếu xin lỗi khi trễ hẹn
mức độ hài lòng tại quầy|thủ tục cấp đổi giấy phép|sổ theo dõi công việc|việc ký số trên thiết bị di động|các nhóm thủ tục liên thông
chế độ báo cáo định kỳ|bảng hướng dẫn bằng chữ lớn|mã QR dẫn tới từng thủ tục|tài khoản định danh điện tử|hồ sơ hưởng chính sách
kế hoạch công tác của từng bộ phận|chất lượng dịch vụ công|thông tin về cán bộ, công chức trực|quy định về trách nhiệm của người đứng đầu
"""
PURPOSES = """
giúp người dân bớt đi lại|bảo đảm đúng hạn ngay từ khâu đầu|tránh yêu cầu thêm giấy tờ ngoài quy định|để mọi bước đều có người chịu trách nhiệm
góp phần nâng chất lượng phục vụ|qua đó cải thiện chỉ số hài lòng|tạo thuận lợi cho doanh nghiệp nhỏ|không để hồ sơ tồn qua tháng
bám sát ý kiến góp ý của cơ sở|gắn với trách nhiệm của từng vị trí việc làm|hạn chế tiếp xúc trực tiếp khi không cần thiết
tiết kiệm chi phí in ấn và gửi trả|phục vụ cả ngoài giờ hành chính|theo đúng lộ trình đã công bố|làm căn cứ xếp loại cuối năm
nhất là ở vùng sâu, vùng xa|trên tinh thần rõ người, rõ việc|theo kế hoạch cải cách hành chính của đơn vị
"""
HEADINGS = """
Kết quả nổi bật|Việc đã làm|Tồn tại, hạn chế|Nhiệm vụ thời gian tới|Cách làm ở cơ sở|Ý kiến người dân|Kinh nghiệm rút ra|Phân công thực hiện
Kiến nghị, đề xuất|Công tác tuyên truyền|Kiểm tra, giám sát|Nguồn lực bảo đảm
"""
ACTIONS = """
tiếp nhận hồ sơ|trả kết quả|rút ngắn thời gian|gỡ vướng|tập huấn về|công khai lệ phí|đối thoại về|hỗ trợ người dân về|thí điểm|kiểm tra việc
rà soát thủ tục|tuyên truyền về|mở quầy lưu động|sơ kết một năm|lấy ý kiến về|hướng dẫn trực tuyến|giải quyết trong ngày
"""

# What items are about: few of them often, most of them seldom.
SUBJECTS = """
đăng ký khai sinh|cấp giấy phép xây dựng|đăng ký hộ kinh doanh|chứng thực bản sao|đăng ký kết hôn|cấp đổi giấy phép lái xe|đăng ký biến động đất đai
trợ cấp mai táng|trợ cấp người cao tuổi|cấp thẻ bảo hiểm y tế|đăng ký thường trú|xác nhận tình trạng hôn nhân|cấp phiếu lý lịch tư pháp|đăng ký tạm trú
dịch vụ công trực tuyến|bưu chính công ích|thanh toán không dùng tiền mặt|chuyển đổi số|công nghệ số cộng đồng|cơ sở dữ liệu|an toàn thông tin|bảo hiểm xã hội
văn bản quy phạm pháp luật|công nghệ thông tin|kiểm soát thủ tục hành chính|đăng ký giám hộ|nhận nuôi con nuôi|thay đổi họ tên|cải chính hộ tịch|ghi vào sổ hộ tịch
tách thửa đất|hợp thửa đất|chuyển mục đích đất vườn|gia hạn thuê đất|đăng ký thế chấp|xóa thế chấp|trích lục bản đồ địa chính|đo đạc thửa ruộng
giấy phép bán lẻ rượu|giấy phép bán lẻ thuốc lá|an toàn thực phẩm quán ăn|an toàn thực phẩm bếp ăn|đăng ký nhãn hiệu tập thể|mã số vùng trồng|kiểm dịch động vật
tiêm phòng gia cầm|tiêm phòng chó mèo|đăng ký tàu cá|gia hạn giấy phép khai thác thủy sản|giám sát hành trình tàu|đăng kiểm phương tiện thủy|bến khách ngang sông
cấp phép đào hè phố|cấp phép biển quảng cáo|treo băng rôn|mở cửa hàng thuốc|cấp chứng chỉ hành nghề dược|phòng khám tư nhân|cấp sổ khuyết tật|xác định mức độ khuyết tật
công nhận hộ nghèo|công nhận hộ cận nghèo|hỗ trợ tiền điện hộ nghèo|vay vốn giải quyết việc làm|vay vốn học sinh sinh viên|miễn giảm học phí|chuyển trường tiểu học
tuyển sinh mầm non|tuyển sinh lớp sáu|cấp bản sao bằng tốt nghiệp|điều chỉnh bằng tốt nghiệp|thành lập trung tâm ngoại ngữ|dạy thêm học thêm|trông giữ trẻ độc lập
hưởng chế độ thai sản|nhận lương hưu qua tài khoản|trợ cấp thất nghiệp|cấp lại sổ bảo hiểm|thương binh và thân nhân liệt sĩ|di chuyển hài cốt liệt sĩ|thăm viếng mộ liệt sĩ
hỗ trợ nhà tình nghĩa|xóa nhà tạm|đăng ký nhà ở xã hội|cấp số nhà|xác nhận tình trạng nhà ở|cấp nước sinh hoạt|đấu nối thoát nước|thu gom rác thải
phân loại rác tại nguồn|giấy phép môi trường|giấy phép xả thải|khai thác nước ngầm|trám lấp giếng khoan|khai thác cát sỏi|hoàn thổ mỏ đá|trồng rừng thay thế
giao khoán bảo vệ rừng|chứng nhận kiểm lâm|vận chuyển gỗ vườn|chuyển đổi cây trồng|hỗ trợ giống lúa|bảo hiểm cây cà phê|tưới tiết kiệm nước|nạo vét kênh mương
phòng cháy chữa cháy|diễn tập cứu hộ|đăng ký xe máy điện|sang tên xe máy|nộp phạt nguội|giấy đi đường xe quá khổ|vạch kẻ bãi đỗ|gắn biển tên đường
tổ chức lễ hội|công nhận nghệ nhân|xếp hạng di tích|tu bổ đình làng|cấp thẻ thư viện|đăng ký câu lạc bộ|giải bóng đá thiếu niên|hội thi cồng chiêng
hòa giải ở cơ sở|trợ giúp pháp lý|công chứng hợp đồng|thừa kế tài sản|đấu giá quyền sử dụng|thi hành án dân sự|tố cáo và khiếu nại|tiếp công dân trực tuyến
bầu trưởng thôn|lấy ý kiến về địa giới|đổi giấy tờ sau sáp nhập|bàn giao tài liệu lưu trữ|chỉnh lý hồ sơ lưu trữ|số hóa sổ hộ tịch|chữ ký số cá nhân|định danh tổ chức
hóa đơn điện tử|thuế khoán hộ kinh doanh|quyết toán thuế thu nhập|hoàn thuế|nộp thuế đất phi nông nghiệp|lệ phí trước bạ|miễn tiền thuê đất|gia hạn nộp thuế
thuê lao động nước ngoài|xuất khẩu lao động|học nghề ngắn hạn|hội chợ việc làm|an toàn lao động|nội quy lao động|thang bảng lương|thỏa ước tập thể
"""

# Pairs that differ by their marks alone, so that marks typed must count.
MINIMAL_PAIRS = """
bán đồ cũ / bản đồ cũ|hồ trồng sen / hộ trồng sen|bến đò mới / bến đỗ mới|lò mổ tập trung / lô mộ tập trung|tiền thuê kiốt / tiền thuế kiốt
đất trồng ven sông / đất trống ven sông|hàng rong ban ngày / hang rồng ban ngày|phòng công chứng / phòng công chúng|nhà trẻ ven suối / nhà tre ven suối
sổ hộ nghèo / số hộ nghèo|mặt đường / mật đường|bảng giá / băng giá|mỏ đá cổ / mộ đá cổ|trường bán công / trường ban công|hồ chứa nước mưa / hộ chứa nước mưa
sổ đỏ chung / sơ đồ chung|tổ bán hàng / tổ bạn hàng|sửa đường / sữa đường|vé tàu / vẽ tàu|đổi đất ruộng / đòi đất ruộng|hội chợ xuân / hỏi chỗ xuân
thuê đất bãi / thuế đất bãi|xả nước hồ / xã nước hồ|dự án bếp / đủ ăn bếp|bàn đá / bán đá|chợ cá sớm / cho cả sớm|đội bóng / đổi bông|cầu gỗ / cau gỗ
tháp cổ / thấp cỏ|lúa mùa / lụa mua
"""

PLACES = """
thôn|ấp|tổ dân phố|chợ|khu|bến|xóm|khóm|khu tái định cư|làng nghề|cụm công nghiệp|nhà văn hóa|cù lao|vườn|đồi|suối
"""
NAME_FIRST = """
Phú Tân An Bình Hòa Long Thạnh Vĩnh Xuân Mỹ Đông Tây Nam Bắc Thượng Hạ Trung Đại Tiên Cẩm Đức Hưng Thành Yên Kim Ngọc Bảo Sơn Hải Giang Lộc Phước Quang Thái
Thanh Trà Liên Hoàng Bạch Đồng Nà Bản Pác Cù Rạch Cái Vàm Mương Gò Giồng Bàu Đăk Ea Krông Chư Kon Plei Sín Tủa Mù Lũng Khuổi
"""
NAME_SECOND = """
Lập Mỹ Lộc Hòa Hưng Phong Thịnh Khánh Lợi Điền Xuyên Giang Trạch Sơn Thủy Hải Quý Nghĩa Nhơn Tín Trung Kiều Sen Tre Dừa Chanh Me Sung Gáo Sậy Nứa Vối Bưởi
Đào Mận Mơ Nghệ Ổi Xoài Nhãn Chuối Khế Bần Đước Tràm Mắm Lau Cỏ Trúc Tùng Bách Quế Lan Cúc Hồi Gừng Riềng Sả Tiêu Điều Lim Táu Sến Dẻ Sim Mua
"""
# Parts of syllables of which seldom names are made; `*` stands behind the letter that bears the tone.
ONSETS = "b ch d đ g h kh l m n ng nh ph qu r s t th tr v x"
RHYMES = "a*n ă*ng â*m a*o a*u â*ng i*nh i*u ô*i ô*ng ơ*n o*ng o*m iê*n iê*u â*y e*n ê*nh u*m oa*n a*nh"
TRADES = """
dệt thổ cẩm|đan lát mây tre|làm nước mắm|nung gạch ngói|đúc đồng|chạm gỗ|làm muối|nuôi ong|nuôi tôm sú|trồng thanh long|trồng sầu riêng|trồng nấm rơm|làm bánh tráng
làm bún tươi|chằm nón lá|rèn dao kéo|làm hương trầm|trồng dâu nuôi tằm|nuôi cá lồng|làm chiếu cói|trồng hồ tiêu|hái chè shan|nấu mật mía|trồng quýt hồng|làm gốm
sơn mài|làm trống|thêu ren|làm diều|trồng cây dược liệu|nuôi hươu|nuôi chim yến|trồng rau thủy canh|làm đường phên|trồng bông súng|nuôi lươn|trồng hành tím|đóng ghe
"""
PEOPLE = """
các cụ cao tuổi|thợ thủ công|ngư dân|tiểu thương|học sinh cuối cấp|phụ nữ mang thai|công nhân thuê trọ|người khuyết tật|hộ mới tách|thanh niên nhập ngũ
người lao động trở về|bà con vùng đệm|chủ xe tải nhỏ|giáo viên hợp đồng|người bán vé số|thợ xây|lái đò|chủ nhà vườn|chủ tiệm thuốc|cựu chiến binh
"""
DETAILS = """
mang theo túi ni lông để che mưa|được mời chè nóng trong lúc chờ|nhận tin nhắn bằng chữ to|gửi con ở góc chơi cạnh quầy|đọc mẫu điền sẵn dán trên cột
xin số thứ tự bằng phím bấm|ký tên trên bảng điện tử|được đưa đón bằng xuồng máy|hỏi qua loa phát thanh sáng sớm|mượn kính lão tại bàn viết
gặp lại hồ sơ thất lạc từ mùa lũ|trả phí bằng mã vuông in ở cửa|nghe hướng dẫn bằng tiếng dân tộc|nhận kết quả kèm phong bì dán tem|chờ dưới mái che mới lợp
"""

# Parts of phrases whose every syllable is on a large part of all pages.
COMMON_HEADS = "kế hoạch|kết quả|quy định|trách nhiệm|thời gian|chất lượng|thông tin|công tác"
COMMON_DEEDS = "kiểm tra|tiếp nhận|giải quyết|công khai|phục vụ|phản ánh|cải cách|thực hiện"
COMMON_THINGS = "hồ sơ|cán bộ|công chức|dịch vụ công|tổ chức|thủ tục|kiến nghị|đơn vị"


def parts(text):
    """The phrases of a block above."""
    return [phrase.strip() for line in text.strip().splitlines() for phrase in line.split("|") if phrase.strip()]


def words(text):
    """The single words of a block above."""
    return text.split()


def pairs(text):
    """The pairs of a block above."""
    return [tuple(half.strip() for half in phrase.split("/")) for phrase in parts(text)]
